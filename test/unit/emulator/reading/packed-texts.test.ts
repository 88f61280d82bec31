import { packTexts, textPacker } from '@codeartifact-ci/emulator/reading/packed-texts.ts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

describe('packed texts', () => {
  it('are read as they were, in any order and of any size', async () => {
    const long = fc.tuple(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 40_000 }));
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      long.map(([part, times]) => `${part}x`.repeat(times)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 12 }), fc.array(fc.nat(11)), async (texts, order) => {
        const packer = textPacker();
        const indexes: number[] = [];
        for (const each of texts) indexes.push(await packer.add(each));
        const packed = await packer.finish();
        for (const one of [...order, ...texts.keys()]) {
          const index = indexes[one];
          if (index !== undefined) expect(packed.read(index) === asBytes(texts[one] ?? '')).toBe(true);
        }
      }),
      { numRuns: 20, examples: [[[''], []]] },
    );
  });

  it('take little room', async () => {
    const manifests = Array.from({ length: 2_000 }, (_, version) => JSON.stringify({ name: 'left-pad', version }));
    const packed = await packTexts(manifests);
    expect(packed.size).toBeLessThan(20_000);
    expect(packed.read(1_999)).toBe('{"name":"left-pad","version":1999}');
  });

  it('are those that were added', async () => {
    const packed = await textPacker().finish();
    expect(() => packed.read(0)).toThrow(RangeError);
  });
});

/** As UTF-8 has it, which knows no lone surrogates. */
function asBytes(text: string): string {
  return Buffer.from(text).toString('utf8');
}
