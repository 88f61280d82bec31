import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CodeartifactClient,
  CreateDomainCommand,
  CreateRepositoryCommand,
  GetRepositoryEndpointCommand,
} from '@aws-sdk/client-codeartifact';
import { startEmulator } from '@codeartifact-ci/emulator/server.ts';
import { createAuthority, issueLeaf, usable } from '@codeartifact-ci/emulator/tls/certificates.ts';
import { serveSecurely, type Secure } from '@codeartifact-ci/emulator/tls/serve.ts';
import { X509Certificate } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { Agent, get } from 'node:https';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { clientFor, CREDENTIALS } from '../api/client.ts';

const DAY = 24 * 60 * 60 * 1000;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tls-test-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('an authority', () => {
  it('signs certificates for a server on loopback, valid from yesterday for three months', async () => {
    const now = Date.now();
    const authority = await createAuthority(now, 365);
    const ca = new X509Certificate(authority.certificate);
    const leaf = new X509Certificate((await issueLeaf(authority, now)).certificate);
    expect(ca).toMatchObject({ ca: true, subject: ca.issuer });
    expect(leaf).toMatchObject({
      ca: false,
      subjectAltName: 'DNS:localhost, IP Address:127.0.0.1',
      keyUsage: ['1.3.6.1.5.5.7.3.1'],
    });
    expect(leaf.checkIssued(ca) && leaf.verify(ca.publicKey)).toBe(true);
    expect([leaf.validFromDate < new Date(now - DAY + 2000), leaf.validToDate < new Date(now + 91 * DAY)]).toEqual([
      true,
      true,
    ]);
    expect(ca.validToDate > leaf.validToDate).toBe(true);
  });

  it('has a name and a serial number that no other has', async () => {
    const [one, other] = await Promise.all([createAuthority(Date.now(), 1), createAuthority(Date.now(), 1)]);
    const [a, b] = [new X509Certificate(one.certificate), new X509Certificate(other.certificate)];
    expect(a.subject).not.toBe(b.subject);
    expect(a.serialNumber).not.toBe(b.serialNumber);
  });

  it('is used again only with its own key, and while it outlives what it signs', async () => {
    const now = Date.now();
    const authority = await createAuthority(now, 365);
    const leaf = await issueLeaf(authority, now);
    expect(usable(authority, now)).toBe(true);
    expect(usable(authority, now + 300 * DAY)).toBe(false);
    expect(usable({ ...authority, key: leaf.key }, now)).toBe(false);
    expect(usable(leaf, now)).toBe(false);
    expect(usable({ certificate: 'x', key: 'y' }, now)).toBe(false);
  });
});

async function body(secure: Secure, ca: string): Promise<string> {
  return await new Promise((resolve, reject) => {
    get(secure.endpoint, { ca, agent: false }, (reply) => {
      reply.setEncoding('utf8').on('data', resolve);
    }).once('error', reject);
  });
}

async function serve(dataFolder: string | undefined): Promise<Secure> {
  return await serveSecurely({}, (_incoming, outgoing) => outgoing.end('hello'), 0, dataFolder);
}

describe('a server with TLS', () => {
  it('without a data folder writes only the certificate of its authority, and takes it along', async () => {
    const secure = await serve(undefined);
    expect(await readdir(dirname(secure.ca))).toEqual(['ca.pem']);
    const ca = await readFile(secure.ca, 'utf8');
    expect(ca).not.toContain('PRIVATE');
    expect(await body(secure, ca)).toBe('hello');
    await secure.close();
    await expect(stat(dirname(secure.ca))).rejects.toThrow('ENOENT');
  });

  it('keeps its authority in a data folder, the key for its owner alone', async () => {
    const first = await serve(folder);
    const ca = await readFile(first.ca, 'utf8');
    await first.close();
    const second = await serve(folder);
    expect(await readFile(second.ca, 'utf8')).toBe(ca);
    expect(await body(second, ca)).toBe('hello');
    await second.close();
    expect((await readdir(folder)).sort()).toEqual(['ca-key.pem', 'ca.pem']);
    expect((await stat(join(folder, 'ca-key.pem'))).mode & 0o777).toBe(0o600);
  });

  it('makes a new authority where a file is damaged or missing', async () => {
    for (const damage of [
      async () => await writeFile(join(folder, 'ca.pem'), 'garbage'),
      async () => await writeFile(join(folder, 'ca-key.pem'), ''),
      async () => await rm(join(folder, 'ca-key.pem')),
    ]) {
      const before = await serve(folder);
      const old = await readFile(before.ca, 'utf8');
      await before.close();
      await damage();
      const after = await serve(folder);
      const ca = await readFile(after.ca, 'utf8');
      expect(ca).not.toBe(old);
      expect(await body(after, ca)).toBe('hello');
      await expect(body(after, old)).rejects.toThrow(/certificate|signature/);
      await after.close();
    }
  });
});

describe('the endpoint of a repository', () => {
  const place = { domain: 'acme', repository: 'app' };
  async function endpoints(client: CodeartifactClient): Promise<(string | undefined)[]> {
    const formats = ['npm', 'swift'] as const;
    return await Promise.all(
      formats.map(async (format) => {
        const reply = await client.send(new GetRepositoryEndpointCommand({ ...place, format }));
        return reply.repositoryEndpoint?.replace(/(?<=:)\d+\/.*/, '');
      }),
    );
  }

  it('has the scheme that the caller came by, but for Swift always TLS', async () => {
    const emulator = await startEmulator({ port: 0, httpsPort: 0 });
    const ca = await readFile(emulator.secure?.ca ?? '');
    const plain = clientFor(emulator.endpoint);
    const secure = new CodeartifactClient({
      endpoint: emulator.secure?.endpoint ?? '',
      region: 'us-east-1',
      credentials: CREDENTIALS,
      requestHandler: { httpsAgent: new Agent({ ca }) },
    });
    try {
      await plain.send(new CreateDomainCommand({ domain: 'acme' }));
      await plain.send(new CreateRepositoryCommand(place));
      expect(await endpoints(plain)).toEqual(['http://127.0.0.1:', 'https://127.0.0.1:']);
      expect(await endpoints(secure)).toEqual(['https://127.0.0.1:', 'https://127.0.0.1:']);
      const { repositoryEndpoint } = await plain.send(new GetRepositoryEndpointCommand({ ...place, format: 'swift' }));
      expect(repositoryEndpoint).toBe(`${emulator.secure?.endpoint ?? ''}/swift/d/acme-111122223333/app/`);
    } finally {
      plain.destroy();
      secure.destroy();
      await emulator.close();
    }
  });

  it('is plain HTTP for Swift too where there is nothing else', async () => {
    const emulator = await startEmulator({ port: 0 });
    const client = clientFor(emulator.endpoint);
    try {
      expect(emulator.secure).toBeUndefined();
      await client.send(new CreateDomainCommand({ domain: 'acme' }));
      await client.send(new CreateRepositoryCommand(place));
      expect(await endpoints(client)).toEqual(['http://127.0.0.1:', 'http://127.0.0.1:']);
    } finally {
      client.destroy();
      await emulator.close();
    }
  });
});
