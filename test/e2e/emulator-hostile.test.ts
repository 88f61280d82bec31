import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { GetAuthorizationTokenCommand } from '@aws-sdk/client-codeartifact';
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { npmPackage, publishDocument, tar, digests } from '../support/npm-package.ts';
import { rawRequest, requestHead, type Head, type RawOptions, type RawReply } from '../support/raw-http.ts';
import { makeSandbox, snapshot, type Sandbox } from '../support/sandbox.ts';

const SECRET = 'top-secret-of-the-machine';
const BASE = 'd/my-org-111122223333/my-packages';

let sandbox: Sandbox;
let emulator: TestEmulator;
let port: number;
let token: string;
let said = '';

beforeAll(async () => {
  sandbox = await makeSandbox();
  const site = join(sandbox.workspace, 'site');
  await mkdir(join(site, 'org/acme/tool/1.0'), { recursive: true });
  await writeFile(join(site, 'org/acme/tool/1.0/tool-1.0.pom'), '<project/>');
  await writeFile(join(sandbox.workspace, 'secret.txt'), SECRET);
  await writeFile(join(site, 'secret.txt'), SECRET);
  emulator = await startTestEmulator(
    [
      ...['--data', join(sandbox.temp, 'data')],
      ...['--external', `public:maven-central=file://${site}`, '--external', `public:pypi=file://${site}`],
      ...['--external', 'public:npmjs=off'],
    ],
    { stderr: 'pipe' },
  );
  emulator.process.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  port = Number(new URL(emulator.endpoint).port);
  const client = await createGuide(emulator, ['public:maven-central', 'public:pypi', 'public:npmjs']);
  const { authorizationToken = '' } = await client.send(new GetAuthorizationTokenCommand({ domain: 'my-org' }));
  token = authorizationToken;
});

/** After whatever it was: it runs, it answers, and it has seen no error of its own. */
afterEach(async () => {
  expect(emulator.process.exitCode).toBeNull();
  const ping = await fetch(`${emulator.endpoint}/npm/${BASE}/-/ping`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(ping.status).toBe(200);
  expect(said.replace(/^CodeArtifact emulator at .*\n/, '')).toBe('');
});

afterAll(async () => {
  await emulator.stop();
  await sandbox.remove();
});

const head = (path: string, given?: Head): string => requestHead({ port, token }, path, given);

async function ask(
  path: string,
  given: Head = {},
  body: string | Buffer = '',
  options: RawOptions = {},
): Promise<RawReply> {
  const content = Buffer.from(body);
  const length = content.length === 0 ? [] : [`Content-Length: ${content.length}`];
  const headers = [...length, ...(given.headers ?? [])];
  return await rawRequest(
    port,
    Buffer.concat([Buffer.from(head(path, { ...given, headers }), 'latin1'), content]),
    options,
  );
}

/** `4xx` for 404: which of them it is, is the format's business. */
function classes({ statuses }: RawReply): string[] {
  return statuses.map((status) => `${Math.floor(status / 100)}xx`);
}

/** Resident memory in MB. */
async function resident(): Promise<number> {
  const status = await readFile(`/proc/${emulator.process.pid ?? 0}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) / 1024;
}

/** Runs something and says by how many MB the server has grown. */
async function growth(work: () => Promise<void>): Promise<number> {
  const before = await resident();
  await work();
  return (await resident()) - before;
}

const TRAVERSALS = [
  ...['../', '..%2f', '..%2F', '%2e%2e/', '%2e%2e%2f', '%2E%2E%2F', '.%2e/', '%252e%252e%252f'],
  ...['..\\', '..%5c', '%2e%2e%5c', '....//', '..;/', './../', '/..//', '%2e/%2e%2e/'],
  // Overlong UTF-8, halves of it, full-width and other look-alikes.
  ...['%c0%ae%c0%ae%c0%af', '%e0%80%ae%e0%80%ae/', '%c0%ae%c0%ae/', '..%c0%af', '..%c1%9c', '%uff0e%uff0e/'],
  ...[
    '%ef%bc%8e%ef%bc%8e%ef%bc%8f',
    '%e2%80%a4%e2%80%a4/',
    '..%e2%88%95',
    '..%00/',
    '%00../',
    '..%0d%0a/',
    '%ff%fe../',
    '%%32%65%%32%65/',
  ],
];

describe('paths', () => {
  const prefixes = [
    ...['npm', 'pypi', 'maven', 'generic', 'nuget', 'cargo', 'ruby', 'swift'].map((format) => `/${format}/${BASE}/`),
    ...[`/npm/${BASE}/@scope%2f`, `/npm/${BASE}/thing/-/`, `/pypi/${BASE}/simple/`, `/pypi/${BASE}/simple/tool/1.0/`],
    ...[`/maven/${BASE}/org/acme/tool/1.0/`, `/maven/${BASE}/org/acme/`, '/npm/d/', '/npm/', '/', '/v1/', '/_control/'],
  ];

  it.each(TRAVERSALS)('%s leads nowhere', async (step) => {
    for (const prefix of prefixes) {
      for (const target of ['secret.txt', 'etc/passwd', 'data/codeartifact.sqlite']) {
        const reply = await ask(`${prefix}${step.repeat(1 + (prefix.length % 7))}${target}`);
        expect([prefix, classes(reply)]).toEqual([prefix, ['4xx']]);
        expect(reply.text).not.toMatch(new RegExp(`${SECRET}|root:x:|SQLite format`));
      }
    }
  });

  it.each(['\0', '\x01', ' ', '\t', '\x7f', '\xff'])('%j raw in a path is refused', async (character) => {
    expect(classes(await ask(`/npm/${BASE}/a${character}b`))).toEqual(['4xx']);
  });

  it.each(['%', '%2', '%zz', '%u0041', '%ff', '%c3%28', '%f0%9f%98', '%ed%a0%80'])(
    '%s is bad encoding: 4xx on every plane',
    async (text) => {
      for (const prefix of prefixes) {
        for (const path of [
          `${prefix}${text}`,
          `${prefix}thing/${text}`,
          `${prefix}thing?${text}=${text}&next-token=${text}`,
        ]) {
          // pip is led to the project's page before anybody looks for the project.
          expect([path, classes(await ask(path))]).toEqual([path, [path.includes('/simple/thing?') ? '3xx' : '4xx']]);
        }
      }
    },
  );

  it('as names of what is published never become files', async () => {
    const evil = [
      '../../../evil',
      '..%2f..%2fevil',
      '/etc/evil',
      '..\\evil',
      '.',
      '..',
      'C:evil',
      '\u202eevil',
      '-rf',
      '$(id)',
    ];
    for (const name of evil) {
      const encoded = encodeURIComponent(name);
      const npm = JSON.stringify(publishDocument(npmPackage(name, '1.0.0')));
      await ask(`/npm/${BASE}/${encoded}`, { method: 'PUT' }, npm);
      await ask(`/maven/${BASE}/org/acme/${encoded}/1.0/${encoded}-1.0.jar`, { method: 'PUT' }, 'x');
      await ask(`/maven/${BASE}/org/${encoded}/a/1.0/a-1.0-${encoded}.jar`, { method: 'PUT' }, 'x');
      await ask(
        `/pypi/${BASE}/`,
        { method: 'POST', headers: ['Content-Type: multipart/form-data; boundary=b'] },
        form({ name: 'evil', version: '1.0' }, name),
      );
    }
    const files = Object.keys(await snapshot(join(sandbox.temp, 'data'))).filter(
      (path) =>
        !/^(objects(\/[0-9a-f]{2}(\/[0-9a-f]{64})?)?|staging(\/[0-9a-f-]{36})?|codeartifact\.sqlite(-wal|-shm)?|emulator\.(lock|lock-journal|pid))$/.test(
          path,
        ),
    );
    expect(files).toEqual([]);
    expect(Object.keys(await snapshot(sandbox.root)).filter((path) => /evil/.test(path))).toEqual([]);
  });
});

/** A form as twine sends it; the file's name as it is given. */
function form(fields: Readonly<Record<string, string>>, file: string, content = 'bytes'): string {
  const parts = Object.entries({ ':action': 'file_upload', ...fields }).map(
    ([name, value]) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join('')}--b\r\nContent-Disposition: form-data; name="content"; filename="${file}"\r\n\r\n${content}\r\n--b--\r\n`;
}

describe('slow and absent bodies', () => {
  it('a head that does not end is given up, while an upload may take its time', async () => {
    const slow = rawRequest(port, `GET /npm/${BASE}/-/ping HTTP/1.1\r\nHost: 127.0.0.1\r\n`, {
      timeoutMs: 60_000,
      then: async (socket) => {
        for (let line = 0; !socket.destroyed; line++) {
          socket.write(`X-${line}: a\r\n`);
          await sleep(500);
        }
      },
    });
    const body = '<metadata/>';
    const upload = ask(
      `/maven/${BASE}/org/acme/slow/1.0/slow-1.0.jar`,
      { method: 'PUT', headers: [`Content-Length: ${body.length + 16}`] },
      '',
      {
        then: async (socket) => {
          socket.write(body);
          for (let byte = 0; byte < 16; byte++) {
            await sleep(1000);
            socket.write('.');
          }
        },
      },
    );
    expect((await slow).statuses).toEqual([408]);
    expect((await upload).statuses).toEqual([201]);
  }, 90_000);

  it.each([
    ['PUT', `/npm/${BASE}/thing`, 413],
    ['PUT', `/nowhere`, 404],
    ['POST', '/v1/domain?domain=x', 413],
    ['POST', '/v1/nowhere', 404],
    ['POST', '/', 413],
  ])('%s %s with 5 GB announced and none sent is answered', async (method, path, status) => {
    const { statuses } = await ask(
      path,
      { method, headers: ['Content-Length: 5368709120', 'Expect: 100-continue'] },
      '',
      {
        replies: 2,
      },
    );
    expect(statuses.filter((one) => one !== 100)).toEqual([status]);
  });

  it('a client that leaves in the middle of an upload leaves nothing', async () => {
    for (const [method, path, type] of [
      ['PUT', `/npm/${BASE}/thing`, 'application/json'],
      ['PUT', `/maven/${BASE}/org/acme/half/1.0/half-1.0.jar`, 'application/java-archive'],
      ['POST', `/pypi/${BASE}/`, 'multipart/form-data; boundary=b'],
    ] as const) {
      await ask(path, { method, headers: ['Content-Length: 1000000', `Content-Type: ${type}`] }, '', {
        then: async (socket) => {
          socket.write('{"_attachments": --b\r\n');
          await sleep(50);
          socket.resetAndDestroy();
        },
      });
    }
    await sleep(200);
    expect(
      Object.keys(await snapshot(join(sandbox.temp, 'data'))).filter((path) => path.startsWith('staging/')),
    ).toEqual([]);
  });
});

describe('bombs', () => {
  const publish = (name: string, document: unknown) =>
    ask(`/npm/${BASE}/${name}`, { method: 'PUT' }, JSON.stringify(document));

  it.each([
    ['deep lists', '['.repeat(900_000)],
    ['deep objects', '{"a":'.repeat(200_000)],
    ['deep and closed', `${'['.repeat(500_000)}${']'.repeat(500_000)}`],
  ])('JSON of %s: 400 on both planes', async (_what, text) => {
    expect((await ask(`/npm/${BASE}/bomb`, { method: 'PUT' }, text)).statuses).toEqual([400]);
    expect(classes(await ask('/v1/tag?resourceArn=x', { method: 'POST' }, text))).toEqual(['4xx']);
    const inner = `{"name":"bomb","versions":{"1.0.0":{"name":"bomb","version":"1.0.0","x":${text}}}}`;
    expect((await ask(`/npm/${BASE}/bomb`, { method: 'PUT' }, inner)).statuses).toEqual([400]);
  });

  it('JSON of fifty million parts costs no more memory than its bytes', async () => {
    const text = `{"a":[${'{},'.repeat(50_000_000)}{}]}`;
    const grown = await growth(async () => {
      expect((await ask(`/npm/${BASE}/bomb`, { method: 'PUT' }, text)).statuses).toEqual([413]);
    });
    expect(grown).toBeLessThan(700);
  });

  it('names like __proto__ are names like others', async () => {
    const thing = npmPackage('proto', '1.0.0');
    const document = JSON.stringify(publishDocument(thing))
      .replace('"dist-tags":{', '"dist-tags":{"__proto__":"1.0.0","constructor":"1.0.0",')
      .replace(
        '"versions":{',
        '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"versions":{',
      );
    expect((await ask(`/npm/${BASE}/proto`, { method: 'PUT' }, document)).statuses).toEqual([201]);
    const packument = await fetch(`${emulator.endpoint}/npm/${BASE}/proto`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const text = await packument.text();
    expect(text).not.toContain('polluted');
    expect(Object.keys((JSON.parse(text) as { 'dist-tags': object })['dist-tags']).sort()).toEqual([
      '__proto__',
      'constructor',
      'latest',
    ]);
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect((await ask(`/npm/${BASE}/${name}`)).statuses).toEqual([404]);
      expect((await ask(`/npm/${BASE}/proto/${name}-x`)).statuses).toEqual([404]);
    }
  });

  it('a gzipped body is not unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024), { level: 9 });
    const headers = ['Content-Encoding: gzip', 'Content-Type: application/json'];
    const grown = await growth(async () => {
      expect(
        (await ask(`/npm/${BASE}/-/npm/v1/security/advisories/bulk`, { method: 'POST', headers }, bomb)).statuses,
      ).toEqual([404]);
      expect((await ask(`/npm/${BASE}/bomb`, { method: 'PUT', headers }, bomb)).statuses).toEqual([400]);
      expect(classes(await ask('/v1/tag?resourceArn=x', { method: 'POST', headers }, bomb))).toEqual(['4xx']);
    });
    expect(grown).toBeLessThan(100);
  });

  it('a tarball that unfolds without end is refused', async () => {
    const manifest = JSON.stringify({ name: 'bomb', version: '1.0.0' });
    const tarball = gzipSync(
      tar({ 'package/package.json': manifest, 'package/zeros': Buffer.alloc(300 * 1024 * 1024) }),
      { level: 9 },
    );
    const item = { ...npmPackage('bomb', '1.0.0'), tarball, ...digests(tarball) };
    const grown = await growth(async () => {
      expect((await publish('bomb', publishDocument(item))).statuses).toEqual([400]);
    });
    expect(grown).toBeLessThan(250);
  });

  it('a tarball of a million empty files, and one that is none, are refused or read, in bounds', async () => {
    for (const bytes of [
      randomBytes(100_000),
      gzipSync(randomBytes(100_000)),
      Buffer.alloc(0),
      gzipSync(Buffer.alloc(50_000_000, 'a')),
    ]) {
      const item = { ...npmPackage('bomb', '1.0.0'), tarball: bytes, ...digests(bytes) };
      expect((await publish('bomb', publishDocument(item))).statuses).toEqual([400]);
    }
  });

  it('XML that expands, and XML that is none, do no harm', async () => {
    const entities = Array.from(
      { length: 9 },
      (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`,
    ).join('');
    const lol = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "lol"><!ENTITY f SYSTEM "file://${sandbox.workspace}/secret.txt">${entities}]><project><name>&e9;</name><description>&f;</description></project>`;
    const deep = `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`;
    const grown = await growth(async () => {
      for (const [index, pom] of [lol, deep, '<', '\0'.repeat(100)].entries()) {
        const file = await ask(`/maven/${BASE}/org/acme/xml/1.${index}/xml-1.${index}.pom`, { method: 'PUT' }, pom);
        expect([index, classes(file)]).toEqual([index, [expect.stringMatching(/2xx|4xx/)]]);
        const metadata = await ask(`/maven/${BASE}/org/acme/xml/maven-metadata.xml`, { method: 'PUT' }, pom);
        expect([index, classes(metadata)]).toEqual([index, ['4xx']]);
      }
    });
    expect(grown).toBeLessThan(250);
  });

  const multipart = (body: string | Buffer, type = 'multipart/form-data; boundary=b') =>
    ask(`/pypi/${BASE}/`, { method: 'POST', headers: [`Content-Type: ${type}`] }, body);
  it.each<[string, string, string]>([
    ['no boundary', 'multipart/form-data', 'x'],
    ['another type', 'application/json', '{}'],
    ['an end that is missing', 'multipart/form-data; boundary=b', form({ name: 'a' }, 'a-1.0.tar.gz').slice(0, -20)],
    ['no part', 'multipart/form-data; boundary=b', '--b--\r\n'],
    ['no headers in a part', 'multipart/form-data; boundary=b', '--b\r\n\r\nx\r\n--b--\r\n'],
    ['rubbish', 'multipart/form-data; boundary=b', randomBytes(10_000).toString('base64')],
    ['a boundary of 10,000', `multipart/form-data; boundary=${'b'.repeat(10_000)}`, 'x'],
    [
      'a hundred thousand fields',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="f"\r\n\r\n\r\n'.repeat(100_000),
    ],
    [
      'a field of 20 MB',
      'multipart/form-data; boundary=b',
      form({ description: 'x'.repeat(20_000_000) }, 'a-1.0.tar.gz'),
    ],
    [
      'a part with 64 KB of headers',
      'multipart/form-data; boundary=b',
      `--b\r\nX: ${'y'.repeat(65_536)}\r\n\r\nx\r\n--b--\r\n`,
    ],
  ])('a form with %s is refused', async (_what, type, body) => {
    const grown = await growth(async () => {
      expect((await multipart(body, type)).statuses).toEqual([400]);
    });
    expect(grown).toBeLessThan(250);
  });
});

describe('many at once', () => {
  it('three hundred connections that say nothing do not keep it from answering', async () => {
    const idle = Array.from({ length: 300 }, () =>
      rawRequest(port, 'GET / HTTP/1.1\r\n', {
        then: async (socket) => {
          await sleep(2000);
          socket.destroy();
        },
      }),
    );
    const grown = await growth(async () => {
      expect((await ask(`/npm/${BASE}/-/ping`)).statuses).toEqual([200]);
      await Promise.all(idle);
    });
    expect(grown).toBeLessThan(100);
  });
});
