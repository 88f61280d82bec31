export type JsonRecord = Readonly<Record<string, unknown>>;

/** Whether a value of a document is a JSON object. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A copy of a JSON object that lacks some members. */
export function without(record: JsonRecord, members: readonly string[]): JsonRecord {
  return Object.fromEntries(Object.entries(record).filter(([member]) => !members.includes(member)));
}
