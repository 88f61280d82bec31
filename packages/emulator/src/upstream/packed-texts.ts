import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';

/** Many texts that are seldom read, in little memory. */
export interface PackedTexts {
  /** In bytes. */
  readonly size: number;
  read(index: number): string;
}

/** Packs texts together; they are unpacked when one is read, and stay so only until the memory is needed. */
export async function packTexts(texts: readonly string[]): Promise<PackedTexts> {
  const bytes = texts.map((text) => Buffer.from(text));
  const starts = [0];
  for (const { length } of bytes) starts.push((starts.at(-1) ?? 0) + length);
  const packed = await promisify(gzip)(Buffer.concat(bytes), { level: 1 });
  let unpacked: WeakRef<Buffer> | undefined;
  return {
    size: packed.length,
    read: (index) => {
      let all = unpacked?.deref();
      if (all === undefined) {
        all = gunzipSync(packed);
        unpacked = new WeakRef(all);
      }
      return all.toString('utf8', starts[index], starts[index + 1]);
    },
  };
}
