import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { readMemory, VersionMemory, writeMemory, type VersionName } from '../../../../../actions/report/read/memory.ts';

const DOMAIN = ['acme', '111122223333', 'us-east-1'];
const name = (version: string, revision = 'r1'): VersionName => ({
  coordinates: { format: 'npm', namespace: 'acme', name: '__proto__' },
  version,
  revision,
});

const WITHOUT_REVISION: VersionName = { ...name('1.0.0'), revision: undefined };

let folder: string;
let path: string;
let warnings: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-memory-'));
  path = join(folder, 'sub', 'cache.ndjson.gz');
  warnings = [];
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const read = (domain = DOMAIN) => readMemory(path, domain, (line) => warnings.push(line));

describe('what a run remembers for the next one', () => {
  it('comes back as it was, whatever the names, for the versions that still exist', async () => {
    const known = fc.record(
      {
        assets: fc.array(
          fc.record({ name: fc.string(), size: fc.nat(), sha256: fc.stringMatching(/^[0-9a-f]{64}$/) }),
          { maxLength: 2 },
        ),
        published: fc.option(fc.nat()),
        firstSeen: fc.nat(),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string({ minLength: 1 }), known, { maxKeys: 4 }), async (versions) => {
        const memory = new VersionMemory();
        for (const [version, one] of Object.entries(versions)) memory.learn(name(version), one);
        memory.learn(name('gone'), { published: 1 });
        memory.learn(WITHOUT_REVISION, { published: 1 });
        const exists = Object.keys(versions).filter((version) => version !== 'gone');
        await writeMemory(path, DOMAIN, memory, [...exists.map((version) => name(version)), WITHOUT_REVISION]);
        const again = await read();
        for (const [version, one] of Object.entries(versions)) {
          if (version !== 'gone') expect(again.get(name(version))).toEqual(one);
        }
        expect(again.get(name('gone'))).toEqual({});
        expect(again.get(WITHOUT_REVISION)).toEqual({});
      }),
      { numRuns: 30 },
    );
    expect(warnings).toEqual([]);
    expect(await readdir(join(folder, 'sub'))).toEqual(['cache.ndjson.gz']);
  });

  it('is forgotten when the revision is another', () => {
    const memory = new VersionMemory();
    memory.learn(name('1.0.0'), { published: 7 });
    expect(memory.get(name('1.0.0', 'r2'))).toEqual({});
  });

  it('is nothing, without a warning, where there is no file', async () => {
    expect((await read()).size).toBe(0);
    expect(warnings).toEqual([]);
  });

  it('is not used for another domain, and that is said', async () => {
    const memory = new VersionMemory();
    memory.learn(name('1.0.0'), { published: 7 });
    await writeMemory(path, DOMAIN, memory, [name('1.0.0')]);
    expect((await read(['other', '111122223333', 'us-east-1'])).size).toBe(0);
    expect(warnings).toEqual([expect.stringMatching(/is of another domain or version/)]);
  });

  it('survives a damaged file: what cannot be read is asked for again', async () => {
    const memory = new VersionMemory();
    for (const version of ['1.0.0', '2.0.0']) memory.learn(name(version), { published: 7 });
    await writeMemory(path, DOMAIN, memory, [name('1.0.0'), name('2.0.0')]);
    const lines = gunzipSync(await readFile(path))
      .toString()
      .split('\n');
    const broken = [
      lines[0],
      lines[1]?.slice(0, 20),
      '[1,2]',
      '["npm","","a","1","r",null,null,[["x",-1,"nope"]]]',
      lines[2],
      '',
    ];
    await writeFile(path, gzipSync(broken.join('\n')));
    const again = await read();
    expect(again.get(name('2.0.0'))).toEqual({ published: 7 });
    expect(again.size).toBe(1);
    expect(warnings).toEqual([expect.stringMatching(/^3 lines of the cache/)]);
    await writeFile(path, 'no gzip');
    expect((await read()).size).toBe(0);
    expect(warnings[1]).toMatch(/cannot be read and is made anew/);
  });

  it('names the input where it cannot be written', async () => {
    await writeFile(join(folder, 'sub'), 'a file');
    await expect(writeMemory(path, DOMAIN, new VersionMemory(), [])).rejects.toThrow(/Check 'cache-file'/);
    await expect(readMemory(folder, DOMAIN, () => undefined)).rejects.toThrow(/is a folder\. Check 'cache-file'/);
  });
});
