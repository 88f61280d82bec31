import type { NormalizedSchema } from '@smithy/core/schema';
import { parseClientJson, StructureTooLarge } from '../reading/client-json.ts';
import { invalid } from '../errors.ts';
import type { FileBody, HttpReply } from '../http/reply.ts';
import type { HttpRequest } from '../http/request.ts';
import type { Member, Operation } from './model.ts';

/** An operation's input by member name, decoded but not yet checked against constraints. */
export type Input = Record<string, unknown>;

/** Query, headers and JSON body to input. `body` is undefined where the payload is a stream. */
export function decode(operation: Operation, request: HttpRequest, body: Buffer | undefined): Input {
  const document = body === undefined ? {} : parseBody(body);
  const input: Input = {};
  for (const member of operation.input) {
    const value = memberValue(member, request, document);
    if (value !== undefined) input[member.name] = value;
  }
  return input;
}

function memberValue(member: Member, request: HttpRequest, document: Record<string, unknown>): unknown {
  const { name, schema, query, header, payload } = member;
  if (query !== undefined) {
    const text = request.query.get(query);
    return text === null ? undefined : fromText(schema, text, name);
  }
  if (header !== undefined) {
    const text = request.headers[header.toLowerCase()];
    return typeof text === 'string' ? fromText(schema, text, name) : undefined;
  }
  return payload ? request.body : fromJson(schema, document[name], name);
}

function parseBody(body: Buffer): Record<string, unknown> {
  if (body.length === 0) return {};
  let value: unknown;
  try {
    value = parseClientJson(body);
  } catch (error) {
    if (error instanceof StructureTooLarge) throw invalid(error.message, 'CANNOT_PARSE');
    throw invalid('The request body is not JSON', 'CANNOT_PARSE');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid('The request body must be a JSON object', 'CANNOT_PARSE');
  }
  return value as Record<string, unknown>;
}

function fromText(schema: NormalizedSchema, text: string, name: string): unknown {
  if (schema.isBooleanSchema()) {
    if (text === 'true' || text === 'false') return text === 'true';
    throw invalid(`Value '${text}' at '${name}' must be true or false`, 'CANNOT_PARSE');
  }
  if (schema.isNumericSchema()) {
    if (/^-?\d{1,15}$/.test(text)) return Number(text);
    throw invalid(`Value '${text}' at '${name}' must be a number`, 'CANNOT_PARSE');
  }
  return text;
}

/** Checks types on the way: the SDK's own decoders take anything. */
function fromJson(schema: NormalizedSchema, value: unknown, name: string): unknown {
  const wrong = (expected: string): never => {
    throw invalid(`The value at '${name}' must be ${expected}`, 'CANNOT_PARSE');
  };
  if (value === undefined || value === null) return undefined;
  if (schema.isListSchema()) {
    if (!Array.isArray(value)) return wrong('a list');
    return value.map((item, index) => {
      const place = `${name}.${index + 1}.member`;
      return fromJson(schema.getValueSchema(), item, place) ?? wrong('a list without null');
    });
  }
  if (schema.isMapSchema() || schema.isStructSchema()) {
    if (typeof value !== 'object' || Array.isArray(value)) return wrong('an object');
    const entries = Object.entries(value)
      .filter(([key]) => schema.isMapSchema() || hasMember(schema, key))
      .map(([key, item]) => {
        const inner = schema.isMapSchema() ? schema.getValueSchema() : schema.getMemberSchema(key);
        return [key, fromJson(inner, item, `${name}.${key}`)] as const;
      })
      .filter(([, item]) => item !== undefined);
    return Object.fromEntries(entries);
  }
  if (schema.isBooleanSchema()) return typeof value === 'boolean' ? value : wrong('true or false');
  if (schema.isNumericSchema()) return typeof value === 'number' ? value : wrong('a number');
  return typeof value === 'string' ? value : wrong('a string');
}

function hasMember(schema: NormalizedSchema, name: string): boolean {
  return [...schema.structIterator()].some(([member]) => member === name);
}

/** Output to reply: headers, payload, or a JSON body; times are seconds with milliseconds as fraction. */
export function encode(operation: Operation, output: Readonly<Record<string, unknown>>): HttpReply {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  const document: Record<string, unknown> = {};
  let payload: FileBody | undefined;
  for (const { name, header, payload: isPayload } of operation.output) {
    const value = output[name];
    if (value === undefined) continue;
    if (isPayload) payload = value as FileBody;
    else if (header !== undefined) headers[header] = headerText(value);
    else document[name] = toJson(value);
  }
  if (payload === undefined) return { status: 200, headers, body: JSON.stringify(document) };
  return { status: 200, headers: { ...headers, 'content-type': 'application/octet-stream' }, body: payload };
}

/** Asset names may have any letters; a header is bytes, and theirs are UTF-8. */
function headerText(value: unknown): string {
  if (typeof value !== 'string') throw new Error('a header must be text');
  return Buffer.from(value, 'utf8').toString('latin1');
}

function toJson(value: unknown): unknown {
  if (value instanceof Date) return value.getTime() / 1000;
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => [key, toJson(item)]),
    );
  }
  return value;
}
