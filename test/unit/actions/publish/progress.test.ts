import { describe, expect, it } from '@jest/globals';
import { observed, type Observer, type Upload } from '../../../../actions/publish/observer.ts';
import { uploadProgress } from '../../../../actions/publish/progress.ts';
import { asset, testHost } from '../../../support/publish.ts';

const sized = (name: string, size: number) => ({ ...asset(name, ''), size });
const body = (length: number): Upload['body'] => ({
  length,
  chunks: async function* () {
    yield await Promise.resolve(Buffer.alloc(length / 2));
    yield Buffer.alloc(length / 2);
  },
});

describe('the progress of uploads', () => {
  const lines: string[] = [];
  const host = {
    ...testHost('/', '/'),
    progress: (title: string) => ({
      update: (done: number, of: number, what: string) => void lines.push(`${title} ${done}/${of} ${what}`),
      end: () => void lines.push('end'),
    }),
  };

  it('counts files and megabytes of what was expected, a body that is longer than its file by its file', () => {
    const progress = uploadProgress(host);
    const [a, b] = [sized('a', 2_000_000), sized('b', 1_000_000)];
    progress.expect([a, b]);
    progress.sent({ asset: a, body: body(4_000_000), what: 'a' }, 2_000_000);
    progress.sent({ body: body(10), what: 'a checksum' }, 10);
    progress.done({ body: body(10), what: 'a checksum' });
    progress.sent({ asset: b, body: body(1_000_000), what: 'b' }, 500_000);
    progress.done({ asset: a, body: body(4_000_000), what: 'a' });
    progress.sent({ asset: b, body: body(1_000_000), what: 'b' }, 0);
    progress.done({ asset: b, body: body(1_000_000), what: '::b' });
    progress.end();
    expect(lines).toEqual([
      'Publishing, files 0/2 1.0 of 3.0 MB, a',
      'Publishing, files 0/2 1.5 of 3.0 MB, b',
      'Publishing, files 1/2 2.5 of 3.0 MB, a',
      'Publishing, files 1/2 2.0 of 3.0 MB, b',
      expect.stringMatching(/^Publishing, files 2\/2 3\.0 of 3\.0 MB, .*b$/),
      'end',
    ]);
  });

  it('is told of each chunk that was taken', async () => {
    const sent: number[] = [];
    const observer: Observer = { sent: (_, bytes) => void sent.push(bytes), done: () => undefined };
    const upload = { body: body(10), what: 'a' };
    for await (const chunk of observed(upload, observer).chunks()) expect(chunk).toHaveLength(5);
    expect(sent).toEqual([5, 10]);
    expect(observed(upload, observer).length).toBe(10);
    expect(observed(upload, undefined)).toBe(upload.body);
  });
});
