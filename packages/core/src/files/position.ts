/** Where an offset lies in a text, for messages to people: `line 3, column 7`, both counted from 1. */
export function positionOf(text: string, offset: number): string {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}
