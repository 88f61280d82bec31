import { Readable } from 'node:stream';
import { Clock } from '@codeartifact-ci/emulator/clock.ts';
import { FORMATS } from '@codeartifact-ci/emulator/formats/formats.ts';
import { readPublishDocument } from '@codeartifact-ci/emulator/formats/npm/document.ts';
import { openStore, type Store } from '@codeartifact-ci/emulator/store/store.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

let store: Store;
beforeAll(() => {
  store = openStore(undefined, new Clock(), FORMATS);
});
afterAll(() => store.close());

/** The document and the contents of its attachments, of a body that arrives in chunks of so many bytes. */
async function read(
  body: string,
  chunk = 65_536,
): Promise<{ document: unknown; contents: Readonly<Record<string, string>> }> {
  const bytes = Buffer.from(body);
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, index) =>
    bytes.subarray(index * chunk, (index + 1) * chunk),
  );
  const request = { headers: {}, body: Readable.from(chunks, { objectMode: false }) };
  const sent = await readPublishDocument(request, store);
  try {
    const contents: Record<string, string> = {};
    for (const [name, { hashes }] of sent.contents)
      contents[name] = (await store.blobs.bytes(hashes.sha256)).toString();
    return { document: sent.document, contents };
  } finally {
    sent.release();
  }
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const withAttachment = (text: string): string =>
  JSON.stringify({
    name: 'a "quoted" name \\',
    versions: { '1.0.0': { data: 'not this', _attachments: { x: { data: 'nor this' } } } },
    _attachments: { 'ä-1.0.0.tgz': { content_type: 'x', data: base64(text), length: text.length } },
    readme: '{"_attachments":{"x":{"data":"nor that"}}}',
  });

describe('a publish document', () => {
  it('is its JSON, but for what its attachments hold, wherever the network cuts it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 40 }), fc.integer({ min: 1, max: 90 }), async (text, chunk) => {
        const body = withAttachment(text);
        const whole = JSON.parse(body) as { _attachments: Record<string, { data: string }> };
        for (const attachment of Object.values(whole._attachments)) attachment.data = '';
        expect(await read(body, chunk)).toEqual({ document: whole, contents: { 'ä-1.0.0.tgz': text } });
      }),
    );
  });

  it('may have its base64 with escaped slashes and in lines', async () => {
    const text = '??>>??>>'.repeat(20);
    const written = base64(text).replaceAll('/', '\\/').replace(/.{20}/g, '$&\\n');
    const body = `{"_attachments":{"a":{"data":"${written.replaceAll('\\n', '\n')}"}}}`;
    // A line break within a string is no JSON, and is passed over all the same, as it always was in base64.
    for (const chunk of [1, 7, 65_536]) expect((await read(body, chunk)).contents).toEqual({ a: text });
  });

  it.each([
    ['', 'not a JSON object'],
    ['[]', 'not a JSON object'],
    ['{"_attachments":{"a":{"data":"QUJD', 'ends within an attachment'],
    ['{"_attachments":{"a":{"data":"QUJD"}}', 'not a JSON object'],
    ['{"a":'.repeat(101), 'levels deep'],
  ])('of %j is refused, and leaves nothing behind', async (body, message) => {
    await expect(read(body)).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining(message),
    });
    expect([...store.blobs.all()]).toEqual([]);
  });

  it('of more than 64 MiB beside its tarball is refused', async () => {
    const body = `{"readme":"${'x'.repeat(64 * 1024 * 1024)}"}`;
    await expect(read(body, 1024 * 1024)).rejects.toMatchObject({ name: 'BodyTooLarge' });
  });
});
