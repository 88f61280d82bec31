export interface JsonMember {
  readonly name: string;
  /** The member's name within the opened object; undefined for a member of the document itself. */
  readonly within?: string;
  /** The value as JSON; not looked at but for where it ends. For the opened object itself, `{}`. */
  readonly text: string;
}

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OBJECT, OBJECT_END, ARRAY, ARRAY_END] = [0x7b, 0x7d, 0x5b, 0x5d];

/**
 * The members of a document that is a JSON object, one by one as they arrive; those of its member `opened` singly, if
 * that is an object. For documents whose parts are small and whose whole is not: it is never held together. Throws a
 * SyntaxError where the document is no JSON object; values are the reader's to parse, and to find fault with.
 */
export async function* jsonMembers(body: AsyncIterable<Uint8Array>, opened: string): AsyncGenerator<JsonMember> {
  const splitter = new Splitter(opened);
  for await (const chunk of body) yield* splitter.read(chunk);
  splitter.end();
}

class Splitter {
  readonly #opened: string;
  #state: 'start' | 'first' | 'name' | 'in name' | 'colon' | 'value' | 'in value' | 'after' | 'end' = 'start';
  /** Name of the member whose object is open. */
  #outer: string | undefined;
  #name = '';
  /** The present name or value, as far as it came with earlier chunks. */
  #pieces: Uint8Array[] = [];
  #depth = 0;
  #inString = false;
  #escaped = false;

  constructor(opened: string) {
    this.#opened = opened;
  }

  *read(chunk: Uint8Array): Generator<JsonMember> {
    let at = 0;
    while (at < chunk.length) {
      if (this.#state === 'in name' || this.#state === 'in value') {
        const end = this.#findEnd(chunk, at);
        this.#pieces.push(chunk.subarray(at, end));
        if (end === undefined) return;
        at = end;
        const member = this.#finish();
        if (member !== undefined) yield member;
        continue;
      }
      const byte = chunk[at] ?? 0;
      if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) at++;
      else if (this.#state === 'value' && !(byte === OBJECT && this.#opens())) this.#begin('in value');
      else if (byte === QUOTE && (this.#state === 'first' || this.#state === 'name')) this.#begin('in name');
      else {
        const member = this.#step(byte);
        if (member !== undefined) yield member;
        at++;
      }
    }
  }

  end(): void {
    if (this.#state !== 'end') throw new SyntaxError('The document ends too early');
  }

  #opens(): boolean {
    return this.#outer === undefined && this.#name === this.#opened;
  }

  #begin(state: 'in name' | 'in value'): void {
    this.#state = state;
    this.#pieces = [];
    this.#depth = 0;
  }

  /** One byte between names and values. */
  #step(byte: number): JsonMember | undefined {
    const state = this.#state;
    if (state === 'start' && byte === OBJECT) this.#state = 'first';
    else if (state === 'colon' && byte === COLON) this.#state = 'value';
    else if (state === 'after' && byte === COMMA) this.#state = 'name';
    else if (state === 'value') {
      this.#outer = this.#name;
      this.#state = 'first';
      return { name: this.#name, text: '{}' };
    } else if ((state === 'first' || state === 'after') && byte === OBJECT_END) {
      this.#state = this.#outer === undefined ? 'end' : 'after';
      this.#outer = undefined;
    } else throw new SyntaxError('The document is no JSON object');
    return undefined;
  }

  /** Where the present name or value ends; undefined: not in this chunk. */
  #findEnd(chunk: Uint8Array, from: number): number | undefined {
    for (let at = from; at < chunk.length; at++) {
      const byte = chunk[at];
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (byte === BACKSLASH) this.#escaped = true;
        else if (byte === QUOTE) {
          this.#inString = false;
          if (this.#depth === 0) return at + 1;
        }
      } else if (byte === QUOTE) this.#inString = true;
      else if (byte === OBJECT || byte === ARRAY) this.#depth++;
      else if (this.#depth === 0) {
        // A number, true, false or null: it ends before what cannot be part of it.
        if (byte === COMMA || byte === OBJECT_END || byte === ARRAY_END) return at;
      } else if (byte === OBJECT_END || byte === ARRAY_END) {
        if (--this.#depth === 0) return at + 1;
      }
    }
    return undefined;
  }

  #finish(): JsonMember | undefined {
    const [only, ...more] = this.#pieces;
    const whole = only === undefined || more.length > 0 ? Buffer.concat(this.#pieces) : only;
    const text = Buffer.from(whole.buffer, whole.byteOffset, whole.byteLength).toString('utf8');
    this.#pieces = [];
    if (this.#state === 'in name') {
      this.#name = JSON.parse(text) as string;
      this.#state = 'colon';
      return undefined;
    }
    this.#state = 'after';
    return this.#outer === undefined ? { name: this.#name, text } : { name: this.#outer, within: this.#name, text };
  }
}
