import { describe, expect, it } from '@jest/globals';
import { readPublishBody } from '@codeartifact-ci/emulator/formats/cargo/body.ts';
import fc from 'fast-check';
import { lengthOf, publishBody } from './support.ts';

/** The bytes in chunks that end at the given places. */
async function* chunks(bytes: Buffer, ends: readonly number[] = []): AsyncGenerator<Buffer, unknown> {
  let start = 0;
  for (const end of [...ends.map((one) => one % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]) {
    yield await Promise.resolve(bytes.subarray(start, end));
    start = end;
  }
  return undefined;
}

async function read(
  bytes: Buffer,
  stated?: number,
  ends?: readonly number[],
): Promise<{ json: unknown; crate: Buffer }> {
  const { json, crate, crateSize } = await readPublishBody(chunks(bytes, ends), stated);
  const parts: Buffer[] = [];
  for await (const part of crate) parts.push(part);
  const whole = Buffer.concat(parts);
  expect(whole).toHaveLength(crateSize);
  return { json, crate: whole };
}

describe('the body of a publish', () => {
  it('is read whole, however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()),
        fc.uint8Array({ minLength: 1, maxLength: 300 }),
        fc.array(fc.nat()),
        async (metadata, content, ends) => {
          const json = JSON.stringify(metadata);
          const body = publishBody(json, Buffer.from(content));
          expect(await read(body, body.length, ends)).toEqual({
            json: JSON.parse(json) as unknown,
            crate: Buffer.from(content),
          });
        },
      ),
    );
  });

  it('is refused when it is cut off anywhere, or goes on', async () => {
    const body = publishBody({ name: 'a' }, Buffer.from('crate'));
    for (let end = 0; end < body.length; end++) {
      await expect(read(body.subarray(0, end))).rejects.toMatchObject({ status: 400, name: 'ValidationException' });
    }
    await expect(read(Buffer.concat([body, Buffer.from('!')]))).rejects.toThrow('Something follows the crate');
  });

  it('is refused before its crate is read, where its lengths contradict the length of the whole', async () => {
    const body = publishBody({}, Buffer.from('crate'));
    for (const stated of [0, body.length - 1, body.length + 1]) {
      await expect(readPublishBody(chunks(body), stated)).rejects.toThrow(/by the lengths within it 15/);
    }
  });

  it.each([
    ['no JSON', publishBody('{', Buffer.from('crate')), /no JSON/],
    ['an empty JSON', publishBody('', Buffer.from('crate')), /no JSON/],
    [
      'JSON that is no UTF-8',
      Buffer.concat([lengthOf(3), Buffer.from([0x22, 0xff, 0x22]), lengthOf(1), Buffer.from('x')]),
      /no JSON/,
    ],
    ['no crate', publishBody({}, Buffer.alloc(0)), /has no crate/],
    ['nothing', Buffer.alloc(0), /ends within the length of the metadata/],
    ['a length of metadata that lies', Buffer.concat([lengthOf(1000), Buffer.from('{}')]), /ends within the metadata/],
    [
      'a length of the crate that lies',
      Buffer.concat([lengthOf(2), Buffer.from('{}'), lengthOf(0xffffffff), Buffer.from('x')]),
      /ends within the crate/,
    ],
    [
      'lengths in the other order of bytes',
      Buffer.concat([Buffer.from([0, 0, 0, 2]), Buffer.from('{}')]),
      /may have 8388608 bytes, not 33554432/,
    ],
  ])('is refused with %s', async (_, body, message) => {
    await expect(read(body)).rejects.toThrow(message);
  });

  it('takes metadata nested deeply for what they are: JSON', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(Array.isArray((await read(publishBody(deep, Buffer.from('x')))).json)).toBe(true);
  });
});
