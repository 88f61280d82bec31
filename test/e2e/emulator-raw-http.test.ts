import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { GetAuthorizationTokenCommand } from '@aws-sdk/client-codeartifact';
import { randomBytes } from 'node:crypto';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { rawRequest, requestHead, type Head, type RawReply } from '../support/raw-http.ts';

const BASE = 'd/my-org-111122223333/my-packages';

let emulator: TestEmulator;
let port: number;
let token: string;
let said = '';

beforeAll(async () => {
  emulator = await startTestEmulator([], { stderr: 'pipe' });
  emulator.process.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  port = Number(new URL(emulator.endpoint).port);
  const client = await createGuide(emulator);
  const { authorizationToken = '' } = await client.send(new GetAuthorizationTokenCommand({ domain: 'my-org' }));
  token = authorizationToken;
});

/** After whatever it was: it runs, and has seen no error of its own. */
afterEach(() => {
  expect(emulator.process.exitCode).toBeNull();
  expect(said.replace(/^CodeArtifact emulator at .*\n/, '')).toBe('');
});

afterAll(async () => {
  await emulator.stop();
});

const head = (path: string, given?: Head): string => requestHead({ port, token }, path, given);
const ask = async (path: string, given?: Head): Promise<RawReply> => await rawRequest(port, head(path, given));

/** `4xx` for 404: which of them it is, is the format's business. */
function classes({ statuses }: RawReply): string[] {
  return statuses.map((status) => `${Math.floor(status / 100)}xx`);
}

describe('hosts and targets', () => {
  it.each([
    'evil.example',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '169.254.169.254',
    '0.0.0.0',
    '[::]',
    'localhost@evil.example',
    '127.0.0.1:4999@evil',
    '',
    'codeartifact.us-east-1.amazonaws.com.evil.example',
  ])('does not answer for %p', async (host) => {
    expect((await ask(`/npm/${BASE}/-/ping`, { host })).statuses).toEqual([421]);
    expect((await ask(`http://${host}/npm/${BASE}/-/ping`)).statuses).toEqual([421]);
  });

  it('takes the absolute form, in which the target names the host', async () => {
    expect((await ask(`http://127.0.0.1:${port}/npm/${BASE}/-/ping`, { host: 'evil.example' })).statuses).toEqual([
      200,
    ]);
  });

  it.each([
    ['CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n', 405],
    ['OPTIONS * HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n', 400],
    ['GET ftp://127.0.0.1/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n', 400],
    ['GET / HTTP/1.1\r\n\r\n', 400],
    ['GET / HTTP/9.9\r\nHost: 127.0.0.1\r\n\r\n', 400],
    ['GET /\r\n\r\n', 421],
    ['BREW / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n', 400],
    ['GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil.example\r\n\r\n', 400],
    ['\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
    ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
  ])('%j is a %d', async (bytes, status) => {
    expect((await rawRequest(port, Buffer.from(bytes, 'latin1'))).statuses).toEqual([status]);
  });
});

describe('framing', () => {
  const put = `PUT /npm/${BASE}/thing HTTP/1.1\r\nHost: 127.0.0.1\r\n`;
  it.each([
    ['two lengths', `${put}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!`],
    ['a length that is a list', `${put}Content-Length: 5, 5\r\n\r\nhello`],
    ['a length and chunks', `${put}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
    ['a negative length', `${put}Content-Length: -1\r\n\r\n`],
    ['a length in hexadecimal', `${put}Content-Length: 0x10\r\n\r\n`],
    ['a length beyond 64 bits', `${put}Content-Length: 99999999999999999999999\r\n\r\n`],
    ['a chunk size that is none', `${put}Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n`],
    [
      'a chunk size beyond 64 bits',
      `${put}Transfer-Encoding: chunked\r\n\r\nfffffffffffffffffff\r\nhello\r\n0\r\n\r\n`,
    ],
    ['an encoding behind chunked', `${put}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n`],
    ['a folded header', `${put}X-A: b\r\n c\r\n\r\n`],
    ['a space before the colon', `${put}Content-Length : 5\r\n\r\nhello`],
    ['a bare line feed in a header', `${put}X-A: b\rX-B: c\r\n\r\n`],
    ['rubbish', `${randomBytes(4096).toString('hex').replace(/0/g, '\n')}\r\n\r\n`],
  ])('%s: 400, and the connection ends', async (_what, bytes) => {
    const reply = await rawRequest(port, bytes, { replies: 2 });
    expect(classes(reply)).toEqual(['4xx']);
    expect(reply.end).not.toBe('enough');
  });

  it('answers a request before rubbish, and not the one behind it', async () => {
    const good = head(`/npm/${BASE}/-/ping`);
    const { statuses, end } = await rawRequest(port, `${good}${good}RUBBISH\r\n\r\n${good}`, { replies: 9 });
    expect([statuses.filter((status) => status === 200).length <= 2, statuses.includes(500), end === 'enough']).toEqual(
      [true, false, false],
    );
  });

  it('answers a thousand pipelined requests in their order', async () => {
    const pair = head(`/npm/${BASE}/-/ping`) + head(`/npm/${BASE}/no-such-thing`);
    const { statuses } = await rawRequest(port, pair.repeat(500), { replies: 1000 });
    expect(statuses).toEqual(Array.from({ length: 500 }, () => [200, 404]).flat());
  });

  it('refuses a head that is too large', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => `X-${index}: a`);
    for (const [path, headers] of [
      ['-/ping', [`X-Large: ${'a'.repeat(100_000)}`]],
      ['a'.repeat(100_000), []],
      ['-/ping', many],
    ] as const) {
      // What of the head is still on its way when the connection ends may turn the reply into a reset.
      expect([[431], []]).toContainEqual((await ask(`/npm/${BASE}/${path}`, { headers })).statuses);
    }
    const some = many.slice(0, 300);
    expect((await ask(`/npm/${BASE}/-/ping`, { headers: some })).statuses).toEqual([200]);
  });
});
