import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findLeaks, findLeaksIn } from '../../../../../actions/report/findings/leaks.ts';

const HOST = 'acme-111122223333.d.codeartifact.us-east-1.amazonaws.com';
const TOKEN = `eyJ2ZXIiOjEs${'a'.repeat(40)}`;

const found = (text: string): string[] =>
  findLeaksIn('package-lock.json', text).map(({ rule, line }) => `${rule}:${line ?? 0}`);

describe('a lock file', () => {
  it('is found for each line with a token or a password, and once for the host of a domain', () => {
    const text = `{\n"resolved": "https://${HOST}/npm/a/"\n"_authToken": "${TOKEN}"\r\n"x": "https://aws:secret@${HOST}/"`;
    expect(found(text)).toEqual(['leaked-token:3', 'leaked-token:4', 'lock-file-names-domain:2']);
    expect(findLeaksIn('package-lock.json', text).at(-1)?.message).toBe(
      `package-lock.json names the domain's host ${HOST} in 2 lines.`,
    );
  });

  it('never has the token itself in a finding', () => {
    expect(JSON.stringify(findLeaksIn('yarn.lock', `x ${TOKEN}`))).not.toContain(TOKEN);
  });

  it.each([
    'https://ACME-111122223333.d.codeartifact.us-east-1.amazonaws.com/npm/a/',
    'acme-111122223333.d.codeartifact.eu-central-1.on.aws',
    'aws:x@my-org-012345678901.d.codeartifact.cn-north-1.amazonaws.com.cn:443/pypi/a/simple/',
    `a\r\nb "${HOST}"`,
  ])('is found for the host of a domain wherever it stands: %j', (text) => {
    expect(found(text)).toContainEqual(expect.stringMatching(/^lock-file-names-domain:/));
  });

  it.each([
    'codeartifact.us-east-1.amazonaws.com',
    'acme-11112222333.d.codeartifact.us-east-1.amazonaws.com',
    'acme-1111222233334.d.codeartifact.us-east-1.amazonaws.com',
    'acme-111122223333.d.codeartifacts.us-east-1.amazonaws.com',
    'acme-111122223333.codeartifact.us-east-1.amazonaws.com',
  ])('is not found for a host that is none of a domain: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('without either has no finding', () => {
    expect(found('{ "resolved": "https://registry.npmjs.org/a/-/a-1.0.0.tgz", "integrity": "sha512-eyJ2" }')).toEqual(
      [],
    );
    expect(found('https://example.com/user:name@host is no password')).toEqual([]);
    expect(found('acme.d.codeartifact.us-east-1.amazonaws.com')).toEqual([]);
  });
});

describe('a checkout', () => {
  let workspace: string;
  beforeEach(async () => {
    workspace = await mkdtemp(join(tmpdir(), 'report-leaks-'));
  });
  afterEach(async () => {
    await rm(workspace, { recursive: true });
  });

  it('is searched for lock files in every folder but those of tools', async () => {
    for (const folder of ['apps/web', 'node_modules/x', '.git'])
      await mkdir(join(workspace, folder), { recursive: true });
    const text = `https://${HOST}/npm/a/`;
    for (const file of [
      'apps/web/package-lock.json',
      'poetry.lock',
      'node_modules/x/package-lock.json',
      '.git/yarn.lock',
      'notes.txt',
    ]) {
      await writeFile(join(workspace, file), text);
    }
    expect((await findLeaks(workspace)).map(({ file }) => file)).toEqual(['apps/web/package-lock.json', 'poetry.lock']);
  });

  it('is read as far as it can be: a file of more than 32 MiB, and one that is gone, are passed over', async () => {
    const text = `https://${HOST}/npm/a/`;
    for (const [file, size] of [
      ['bun.lock', 32 * 1024 * 1024],
      ['poetry.lock', 32 * 1024 * 1024 + 1],
    ] as const) {
      await writeFile(join(workspace, file), text);
      await truncate(join(workspace, file), size);
    }
    await symlink('nowhere', join(workspace, 'yarn.lock'));
    expect((await findLeaks(workspace)).map(({ file }) => file)).toEqual(['bun.lock']);
  });

  it('that is not there has no finding', async () => {
    expect(await findLeaks(join(workspace, 'nowhere'))).toEqual([]);
  });
});
