import { NormalizedSchema } from '@smithy/core/schema';
import { ERROR_SCHEMAS, OPERATION_SCHEMAS } from './schemas.ts';

/** Where a member travels, and what it is. */
export interface Member {
  readonly name: string;
  readonly schema: NormalizedSchema;
  readonly required: boolean;
  /** Name in the query, or of the header; undefined for a member of the JSON body. */
  readonly query: string | undefined;
  readonly header: string | undefined;
  /** The body as a whole. */
  readonly payload: boolean;
}

export interface Operation {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly input: readonly Member[];
  readonly output: readonly Member[];
}

/** Layout of an operation's schema in the SDK: [9, namespace, name, traits, input, output]. */
type OperationSchema = readonly [
  9,
  string,
  string,
  { readonly http: readonly [string, string, number] },
  unknown,
  unknown,
];

/**
 * The service's operations, read from the schemas that the SDK package exports beside its commands. Nothing about a
 * route, a member's place or its type is written down in the emulator.
 */
export function readOperations(): readonly Operation[] {
  return (OPERATION_SCHEMAS as readonly OperationSchema[]).map(([, , name, { http }, input, output]) => ({
    name,
    method: http[0],
    path: http[1],
    input: readMembers(input),
    output: readMembers(output),
  }));
}

/** Error name to HTTP status, from the same schemas. */
export function readErrors(): ReadonlyMap<string, number> {
  const errors = new Map<string, number>();
  for (const [, , name, traits] of ERROR_SCHEMAS as readonly [number, string, string, { httpError?: number }][]) {
    if (traits.httpError !== undefined) errors.set(name, traits.httpError);
  }
  return errors;
}

function readMembers(reference: unknown): Member[] {
  const raw: unknown = typeof reference === 'function' ? (reference as () => unknown)() : reference;
  const schema = NormalizedSchema.of(raw as never);
  // An operation without input or output has the unit type.
  return schema.isStructSchema() ? membersOf(schema) : [];
}

/** The members of a structure: those that are required come first, and the layout says how many they are. */
export function membersOf(schema: NormalizedSchema): Member[] {
  const layout: unknown = schema.getSchema();
  const required: unknown = Array.isArray(layout) ? layout[6] : undefined;
  return [...schema.structIterator()].map(([name, member], index) => {
    const traits = member.getMergedTraits();
    return {
      name,
      schema: member,
      required: typeof required === 'number' && index < required,
      query: typeof traits.httpQuery === 'string' ? traits.httpQuery : undefined,
      header: typeof traits.httpHeader === 'string' ? traits.httpHeader : undefined,
      payload: traits.httpPayload === 1,
    };
  });
}
