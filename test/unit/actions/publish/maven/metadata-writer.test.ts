import { describe, expect, it } from '@jest/globals';
import { buffer } from 'node:stream/consumers';
import { MetadataWriter } from '../../../../../actions/publish/maven/metadata-writer.ts';
import { Refusal } from '../../../../../actions/publish/refusal.ts';
import type { RepositoryClient, Write } from '../../../../../actions/publish/repository-client.ts';

/** A repository with one file, which others may write to at any moment. */
function repository(meddle: (path: string) => void = () => undefined) {
  const state = { text: '', writes: [] as string[] };
  const client: RepositoryClient = {
    endpoint: new URL('http://127.0.0.1/'),
    read: () => Promise.resolve(undefined),
    write: async (write: Write) => {
      const body = (await buffer(write.body.chunks())).toString();
      meddle(write.path);
      state.writes.push(write.path);
      if (!write.path.endsWith('.xml')) {
        // The registry compares a checksum with what it holds by now.
        if (state.text.includes('other') && !state.text.includes('merged')) throw new Refusal('differs', 400);
        return;
      }
      state.text = body;
    },
  };
  return { client, state };
}

const writerOf = (render: (lines: readonly string[]) => string): MetadataWriter<string> =>
  new MetadataWriter({ folder: 'g/a', what: 'g:a', render: (_client, _path, lines) => Promise.resolve(render(lines)) });

describe('the one writer of a metadata file', () => {
  it('puts what becomes ready during a write into the next one, together', async () => {
    const { client, state } = repository();
    const batches: (readonly string[])[] = [];
    const writer = writerOf((lines) => {
      batches.push(lines);
      return lines.join();
    });
    await Promise.all(['1', '2', '3', '4'].map((line) => writer.add(client, line)));
    expect(batches).toEqual([['1'], ['2', '3', '4']]);
    expect(state.writes).toHaveLength(4);
    expect(state.text).toBe('2,3,4');
  });

  it('reads and writes again when somebody else has written between the file and its checksums', async () => {
    let rounds = 0;
    const { client, state } = repository((path) => {
      if (path.endsWith('.sha1') && rounds === 1) state.text = 'other';
    });
    const writer = writerOf((lines) => `${lines.join()}${rounds++ === 0 ? '' : ' merged'}`);
    await writer.add(client, '1');
    expect(rounds).toBe(2);
    expect(state.text).toBe('1 merged');
  });

  it('tells those whose line was in a write that failed, and goes on with the next', async () => {
    const { client } = repository();
    let fails = true;
    const writer = writerOf((lines) => {
      if (fails) throw new Refusal('forbidden', 403);
      return lines.join();
    });
    await expect(writer.add(client, '1')).rejects.toThrow('forbidden');
    fails = false;
    await writer.add(client, '2');
  });
});
