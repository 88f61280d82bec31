/** A document nobody would send in earnest: parsed, it would take far more memory than its bytes did. */
export class StructureTooLarge extends Error {
  override readonly name = 'StructureTooLarge';
}

/** npm's own documents nest some ten levels deep. */
const MOST_LEVELS = 100;
/** Objects, lists and members together; a packument of a thousand versions has some 200,000. */
const MOST_PARTS = 2_000_000;

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];

/**
 * JSON that a client sent. Throws a SyntaxError for what is none, and a StructureTooLarge for what is too deep for the
 * functions that walk through it, or has too many parts for the machine's memory.
 */
export function parseClientJson(bytes: Buffer): unknown {
  assertStructure(bytes);
  return JSON.parse(bytes.toString('utf8'));
}

function assertStructure(bytes: Buffer): void {
  let levels = 0;
  let parts = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) {
      at = endOfText(bytes, at);
    } else if (byte === 0x5b || byte === 0x7b) {
      levels++;
      parts++;
      if (levels > MOST_LEVELS) throw new StructureTooLarge(`The JSON is more than ${MOST_LEVELS} levels deep`);
    } else if (byte === 0x5d || byte === 0x7d) {
      levels--;
    } else if (byte === COMMA) {
      parts++;
    }
    if (parts > MOST_PARTS) throw new StructureTooLarge(`The JSON has more than ${MOST_PARTS} parts`);
  }
}

/** Where the text that starts at `start` ends; tarballs are texts of many megabytes, hence not byte by byte. */
function endOfText(bytes: Buffer, start: number): number {
  for (let end = bytes.indexOf(QUOTE, start + 1); end >= 0; end = bytes.indexOf(QUOTE, end + 1)) {
    let slashes = 0;
    while (bytes[end - 1 - slashes] === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return end;
  }
  return bytes.length;
}
