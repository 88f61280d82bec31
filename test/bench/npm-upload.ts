import { GetAuthorizationTokenCommand } from '@aws-sdk/client-codeartifact';
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { startTestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { digests, publishDocument, tar } from '../support/npm-package.ts';

const MEBIBYTE = 1024 * 1024;
const TARBALL_BYTES = 80 * MEBIBYTE;
const TIMES = 20;

/** How much memory an npm upload of 80 MiB takes: the first, and twenty of them one after the other. */
export async function benchNpmUpload(): Promise<string[]> {
  const emulator = await startTestEmulator();
  try {
    const client = await createGuide(emulator);
    const { authorizationToken = '' } = await client.send(new GetAuthorizationTokenCommand({ domain: 'my-org' }));
    client.destroy();
    const registry = `${emulator.endpoint}/npm/d/my-org-${emulator.account}/my-packages/`;
    const pid = emulator.process.pid ?? 0;
    // One small upload first: what is loaded and compiled for it is not what this is about.
    await upload(registry, authorizationToken, bodyOf('0.0.1', 1000));
    const idle = (await memory(pid)).now;
    const peaks: number[] = [];
    let size = 0;
    for (let count = 0; count < TIMES; count++) {
      const body = bodyOf(`1.0.${count}`, TARBALL_BYTES);
      size = body.length;
      await writeFile(`/proc/${pid}/clear_refs`, '5');
      await upload(registry, authorizationToken, body);
      peaks.push((await memory(pid)).most - idle);
    }
    const [first = NaN] = peaks;
    const most = Math.max(...peaks);
    const times = (bytes: number): string =>
      `${mebibytes(bytes)} over the idle ${mebibytes(idle)}: ${(bytes / size).toFixed(2)} × its body`;
    return [
      `npm upload of a tarball of ${mebibytes(TARBALL_BYTES)} (a body of ${mebibytes(size)}): ${times(first)}`,
      `npm upload, ${TIMES} of them one after the other: at most ${times(most)}, the last ${mebibytes(peaks.at(-1) ?? NaN)}`,
    ];
  } finally {
    await emulator.stop();
  }
}

/** What npm would send: random bytes within, as no two packages are alike. */
function bodyOf(version: string, size: number): Buffer {
  const manifest = { name: 'bench-upload', version };
  const files = { 'package/package.json': JSON.stringify(manifest), 'package/data.bin': randomBytes(size) };
  const tarball = gzipSync(tar(files), { level: 0 });
  return Buffer.from(JSON.stringify(publishDocument({ ...manifest, manifest, tarball, ...digests(tarball) })));
}

async function upload(registry: string, token: string, body: Buffer): Promise<void> {
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-length': body.length,
    };
    const outgoing = request(`${registry}bench-upload`, { method: 'PUT', headers }, (reply) => {
      reply.resume().once('end', () => resolve(reply.statusCode));
    });
    outgoing.once('error', reject).end(body);
  });
  if (status !== 201 && status !== 200) throw new Error(`the upload was answered with ${String(status)}`);
}

/** Resident bytes of a process, now, and at most since that was last reset. */
async function memory(pid: number): Promise<{ now: number; most: number }> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const bytes = (field: string): number => Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) * 1024;
  return { now: bytes('VmRSS'), most: bytes('VmHWM') };
}

function mebibytes(bytes: number): string {
  return `${(bytes / MEBIBYTE).toFixed(0)} MiB`;
}
