import { gunzipSync } from 'node:zlib';
import { pack } from '../http/packing.ts';

/** Many texts that are seldom read, in little memory. */
export interface PackedTexts {
  /** In bytes. */
  readonly size: number;
  /** By the number that `add` gave it. */
  read(index: number): string;
}

export interface TextPacker {
  /** Returns the text's number. */
  add(text: string): Promise<number>;
  finish(): Promise<PackedTexts>;
}

/** Texts are packed together up to this size. What gzip finds alike lies within 32 KB: larger blocks gain nothing. */
const BLOCK_BYTES = 64 * 1024;

/** Used again and again: one of its own for each of hundreds of packuments would wait long to be collected. */
const scratch: Buffer[] = [];
const SPARE_BUFFERS = 16;

interface Block {
  readonly packed: Buffer;
  /** Kept only until the memory is needed. */
  unpacked?: WeakRef<Buffer>;
}

/** Packs texts as they come; to read one unpacks the block that it is in. */
export function textPacker(): TextPacker {
  const blocks: Block[] = [];
  /** Of each text: its block, and where it starts and ends in it. */
  const ranges: number[] = [];
  let pending = scratch.pop() ?? Buffer.allocUnsafeSlow(BLOCK_BYTES);
  let filled = 0;
  let size = 0;

  const flush = async (): Promise<void> => {
    const packed = await pack(pending.subarray(0, filled));
    blocks.push({ packed });
    size += packed.length;
    filled = 0;
  };

  return {
    async add(text) {
      const length = Buffer.byteLength(text);
      if (filled > 0 && filled + length > pending.length) await flush();
      if (length > pending.length) pending = Buffer.allocUnsafeSlow(length);
      ranges.push(blocks.length, filled, filled + length);
      filled += pending.write(text, filled);
      return ranges.length / 3 - 1;
    },
    async finish() {
      if (filled > 0) await flush();
      // What reads the texts keeps everything that this function closes over.
      if (pending.length === BLOCK_BYTES && scratch.length < SPARE_BUFFERS) scratch.push(pending);
      pending = Buffer.alloc(0);
      return {
        size,
        read: (index) => {
          const [number = -1, start, end] = ranges.slice(index * 3, index * 3 + 3);
          // What is empty may come behind the last block.
          if (start !== undefined && start === end) return '';
          const block = blocks[number];
          if (block === undefined) throw new RangeError(`there is no text ${index}`);
          return unpack(block).toString('utf8', start, end);
        },
      };
    },
  };
}

/** Packs texts that are there already; each has the number of its place among them. */
export async function packTexts(texts: readonly string[]): Promise<PackedTexts> {
  const packer = textPacker();
  for (const text of texts) await packer.add(text);
  return await packer.finish();
}

function unpack(block: Block): Buffer {
  const present = block.unpacked?.deref();
  if (present !== undefined) return present;
  const unpacked = gunzipSync(block.packed);
  block.unpacked = new WeakRef(unpacked);
  return unpacked;
}
