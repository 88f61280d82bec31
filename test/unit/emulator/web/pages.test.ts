import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request as httpRequest } from 'node:http';
import { startEmulator, type Emulator } from '@codeartifact-ci/emulator/server.ts';
import { groupTree, type GroupNode } from '@codeartifact-ci/emulator/store/group-tree.ts';
import { parentGroup, restriction, RESTRICTION_TYPES } from '@codeartifact-ci/emulator/store/groups.ts';
import { listPackages, requirePackage } from '@codeartifact-ci/emulator/store/packages.ts';
import { requireRepository } from '@codeartifact-ci/emulator/store/repositories.ts';
import { displayVersion } from '@codeartifact-ci/emulator/store/browse.ts';
import type { DomainRow, RepositoryRow } from '@codeartifact-ci/emulator/store/types.ts';
import { disposeVersions } from '@codeartifact-ci/emulator/store/versions.ts';
import { packagePage, versionPage } from '@codeartifact-ci/emulator/web/links.ts';
import { addManyPackages, fillStore, HOSTILE } from '../../../support/web-store.ts';

let emulator: Emulator;
let domain: DomainRow;
let repository: RepositoryRow;
beforeAll(async () => {
  emulator = await startEmulator({ port: 0 });
  ({ domain, repository } = await fillStore(emulator.services.store));
  await addManyPackages(emulator.services.store, many(), 450);
});
afterAll(() => emulator.close());

function many(): RepositoryRow {
  return requireRepository(emulator.services.store, domain, 'shared');
}

const ACME = '/web/d/us-east-1/acme-111122223333';
const MINE = `${ACME}/r/my-packages`;
const MANY = `${ACME}/r/shared`;

async function get(path: string, headers: Record<string, string> = {}): Promise<{ status: number; body: string }> {
  const reply = await fetch(emulator.endpoint + path, { headers });
  return { status: reply.status, body: await reply.text() };
}

async function page(path: string): Promise<string> {
  const { status, body } = await get(path);
  expect({ path, status }).toEqual({ path, status: 200 });
  return body;
}

/** Texts of the first cells of the table, without markup. */
function firstCells(body: string): string[] {
  return [...body.matchAll(/<th\s+scope="row"[^>]*>(.*?)<\/th/gs)].map(([, cell = '']) => cell.replace(/<[^>]*>/g, ''));
}

/** Every address of ours that a page links to. */
function ownLinks(body: string): string[] {
  return [...body.matchAll(/href="(\/[^"#]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
}

describe('an empty emulator', () => {
  it('says on each page what to do next', async () => {
    const fresh = await startEmulator({ port: 0 });
    try {
      const home = await (await fetch(fresh.endpoint)).text();
      expect(home).toContain('No domain yet.');
      expect(home).toContain(`aws codeartifact create-domain --endpoint-url ${fresh.endpoint}`);
      expect(await (await fetch(`${fresh.endpoint}/web/requests`)).text()).toContain('No request yet.');
    } finally {
      await fresh.close();
    }
    expect(await page('/web/d/us-east-1/empty-111122223333')).toContain('No repository in this domain yet.');
    expect(await page('/web/d/us-east-1/empty-111122223333/groups')).toContain('<code>/*</code>');
    expect(await page(`${ACME}/r/npm-store`)).toContain('No package in this repository yet.');
  });
});

describe('the pages', () => {
  it('link to each other without a dead end', async () => {
    const seen = new Set<string>();
    const queue = ['/'];
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const { status, body } = await get(path);
      expect({ path, status }).toEqual({ path, status: 200 });
      // One page of the long list stands for all.
      queue.push(...ownLinks(body).filter((link) => !link.includes('component-') && !link.includes('before=')));
    }
    expect(seen.size).toBeGreaterThan(120);
  });

  it('show domain, graph, policy and tags', async () => {
    const body = await page(ACME);
    expect(body).toContain('<svg');
    expect(body.match(/class="edge"/g)?.length).toBeGreaterThan(30);
    expect(body).toContain(
      'aria-label="shared, upstream: npm-store, then pypi-store, then maven-central-store, then nuget-store"',
    );
    expect(body).toContain('codeartifact:GetAuthorizationToken');
    expect(body).toContain('&lt;i&gt;key&lt;/i&gt;');
    expect(body).toContain('30 repositories');
  });

  it('show a package with tags, versions and controls, and a version with hashes and dependencies', async () => {
    const at = { format: 'npm', namespace: 'acme', name: 'ui-button' } as const;
    const body = await page(packagePage(domain, repository, at));
    expect(firstCells(body)).toEqual(['latest', 'next', '2.0.0-beta.1', '1.1.0', '1.0.0']);
    expect(body).toContain('Archived');
    expect(body).toContain('/npm/acme/ui~');
    const version = await page(versionPage(domain, repository, at, '1.1.0'));
    const row = requirePackage(emulator.services.store, repository, at);
    const assets = emulator.services.store.db.all<{ sha256: string; sha512: string }>(
      'SELECT a.* FROM assets a JOIN versions v ON v.id = a.version_id WHERE v.package_id = ? AND v.version = ?',
      row.id,
      '1.1.0',
    );
    expect(assets).toHaveLength(1);
    for (const { sha256, sha512 } of assets) {
      expect(version).toContain(sha256);
      expect(version).toContain(sha512);
    }
    expect(version).toContain('@acme/ui-tokens');
    expect(version).toContain('href="https://acme.example/ui?a=1&amp;b=2" rel="noopener noreferrer nofollow external"');
  });

  it('show the search order of a repository', async () => {
    const body = await page(`${ACME}/r/payments-dev/details`);
    const [, list = ''] = /<ol class="steps">(.*?)<\/ol>/s.exec(body) ?? [];
    const order = [...list.matchAll(/<li>(.*?)<\/li>/gs)].map(([, item = '']) =>
      item
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
    expect(order.slice(0, 4)).toEqual([
      'payments-dev, this repository',
      'payments-release',
      'shared',
      'npm-store, then public:npmjs',
    ]);
  });

  it('show hostile names as texts', async () => {
    for (const name of Object.values(HOSTILE)) {
      const at = { format: 'npm', namespace: '', name } as const;
      for (const path of [packagePage(domain, repository, at), versionPage(domain, repository, at, name)]) {
        const body = await page(path);
        expect(body).not.toMatch(/<script>|<img|onerror=[^&]*>(?!&)|<b>MIT/);
        expect(body).not.toMatch(/href="(javascript|data|vbscript)/i);
        expect(body).not.toContain('\u202e');
        expect(body.match(/<script/g)).toHaveLength(1);
      }
    }
    expect(
      await page(packagePage(domain, repository, { format: 'npm', namespace: '', name: HOSTILE.reversed })),
    ).toContain('evil[U+202E]gnp.js');
    const { body } = await get(`${MINE}?q=${encodeURIComponent('"><script>')}`);
    expect(body).toContain('value="&quot;&gt;&lt;script&gt;"');
  });

  it('say what is wrong with an address', async () => {
    const problems: [string, number, RegExp][] = [
      ['/web/nothing', 404, /no such page/],
      ['/web/d/us-east-1/none-111122223333', 404, /Domain not found/],
      [`${ACME}/r/none`, 404, /Repository not found/],
      [`${ACME}/r/my-packages/none`, 404, /no such page/],
      [`${MINE}?format=exe`, 400, /exe.* is no format; there are npm/],
      [`${MINE}?publish=MAYBE`, 400, /ALLOW, BLOCK/],
      [`${MINE}?group=/none/*`, 400, /no package group/],
      [`${MINE}?after=!!`, 400, /first page/],
      [`${MINE}?after=${Buffer.from('["npm"]').toString('base64url')}`, 400, /first page/],
      [`${MINE}/package?format=npm`, 400, /must name/],
      [`${MINE}/package?format=npm&package=none`, 404, /Package not found/],
      [`${MINE}/package?format=npm&namespace=acme&package=ui-button&page=9`, 400, /is no page/],
      [`${MINE}/version?format=npm&namespace=acme&package=ui-button&version=9`, 404, /version not found/],
      [`${MINE}/connect?client=telnet`, 400, /there are npm, /],
    ];
    for (const [path, status, message] of problems) {
      const reply = await get(path);
      expect({ path, status: reply.status }).toEqual({ path, status });
      expect(reply.body).toMatch(message);
      expect(reply.body).toContain('<h1>');
    }
  });
});

describe('the list of packages', () => {
  it('finds by part of a name, of a scope, of both, in any case', async () => {
    const found = async (query: string): Promise<string[]> => firstCells(await page(`${MINE}?${query}`));
    expect(await found('q=button')).toEqual(['@acme/ui-button']);
    expect(await found('q=UI-')).toEqual(['@acme/ui-button', '@acme/ui-tokens']);
    expect(await found('q=%40acme%2Fui-t')).toEqual(['@acme/ui-tokens']);
    expect(await found('q=com.acme%3Ahel')).toEqual(['com.acme:hello']);
    expect(await found('q=%25')).toEqual([]);
    expect(await found('q=_')).toEqual(['__proto__']);
    expect(await found('format=pypi')).toEqual(['acme-tools']);
    expect(await found('q=acme&format=npm&group=%2Fnpm%2Facme%2Fui~')).toEqual(['@acme/ui-button', '@acme/ui-tokens']);
    expect(await found('upstream=ALLOW')).toEqual(['@acme/ui-button', '@acme/ui-tokens']);
    expect(await found('publish=BLOCK')).toEqual([]);
  });

  it.each(['', '&group=%2Fnpm%2F*', '&q=component'])('leafs through all of it, forth and back (%s)', async (filter) => {
    const all = listPackages(emulator.services.store, many(), 'npm').map(
      ({ namespace, name }) => `@${namespace}/${name}`,
    );
    const pages: string[][] = [];
    let path: string | undefined = `${MANY}?format=npm${filter}`;
    const step = (body: string, rel: string): string | undefined =>
      new RegExp(`href="([^"]*)"\\s+rel="${rel}"`).exec(body)?.[1]?.replaceAll('&amp;', '&');
    let last = '';
    while (path !== undefined) {
      last = await page(path);
      pages.push(firstCells(last));
      path = step(last, 'next');
    }
    expect(pages.map(({ length }) => length)).toEqual([100, 100, 100, 100, 50]);
    expect(pages.flat()).toEqual(all);
    const backwards = [pages.at(-1)];
    for (let previous = step(last, 'prev'); previous !== undefined; previous = step(last, 'prev')) {
      last = await page(previous);
      backwards.unshift(firstCells(last));
    }
    expect(backwards).toEqual(pages);
  });

  it('shows the version that was published last and is not gone', () => {
    const { store } = emulator.services;
    const tools = requirePackage(store, repository, { format: 'pypi', namespace: '', name: 'acme-tools' });
    expect(displayVersion(store, tools)).toBe('1.0');
    disposeVersions(store, tools, ['1.0'], {});
    expect(displayVersion(store, tools)).toBe('0.9');
  });
});

describe('the tree of package groups', () => {
  it('says of each group what the API says', () => {
    const { store } = emulator.services;
    const root = groupTree(store, domain);
    const visit = (node: GroupNode, parent: string | undefined): number => {
      expect(parentGroup(store, domain, node.group)?.pattern).toBe(parent);
      for (const type of RESTRICTION_TYPES) {
        const { effectiveMode, decidedBy } = restriction(store, domain, node.group, type);
        expect(node.restrictions[type]).toMatchObject({ mode: effectiveMode, decidedBy: decidedBy.pattern });
      }
      return node.children.reduce((sum, child) => sum + visit(child, node.group.pattern), 1);
    };
    expect(root && visit(root, undefined)).toBe(5);
  });
});

describe('safety', () => {
  it('sends headers that let nothing foreign in and nobody else read', async () => {
    for (const path of ['/', '/web/page.js', '/web/page.css', '/web/icon.svg', '/web/nothing']) {
      const { headers } = await fetch(emulator.endpoint + path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/^default-src 'none'/);
      expect(policy).not.toMatch(/unsafe|\*|data:/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('has no style, script or handler in the markup', async () => {
    for (const path of ['/', ACME, `${ACME}/groups`, MINE, `${MINE}/connect`, `${MINE}/details`, '/web/requests']) {
      const body = await page(path);
      expect(body).not.toMatch(/\sstyle=|<style|\son[a-z]+="|<script>/);
      expect(body).not.toMatch(/(src|href)="(https?:)?\/\//);
    }
  });

  it('refuses other methods and what another site reads or embeds, and lets it link', async () => {
    const put = await fetch(`${emulator.endpoint}/web/requests`, { method: 'PUT', body: 'x' });
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    // fetch() of Node sets these two by itself, so a plain request does it.
    const asked = async (headers: Record<string, string>): Promise<number | undefined> =>
      await new Promise((resolve, reject) => {
        httpRequest(emulator.endpoint, { headers }, (reply) => {
          reply.resume();
          resolve(reply.statusCode);
        })
          .on('error', reject)
          .end();
      });
    expect(await asked({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' })).toBe(403);
    expect(await asked({ 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' })).toBe(403);
    expect(
      await asked({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }),
    ).toBe(403);
    expect(
      await asked({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }),
    ).toBe(200);
    expect(await asked({ host: 'evil.example' })).toBe(421);
  });

  it('answers HEAD without a body, and its files again with 304', async () => {
    const head = await fetch(emulator.endpoint, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const etag = (await fetch(`${emulator.endpoint}/web/page.js`)).headers.get('etag') ?? '';
    expect((await get('/web/page.js', { 'if-none-match': etag })).status).toBe(304);
  });
});

describe('the last requests', () => {
  it('are shown without the secrets in them and without the pages themselves', async () => {
    const token = `eyJ2ZXIiOjEs${'x'.repeat(40)}`;
    await fetch(
      `${emulator.endpoint}/v1/domain?domain=acme&X-Amz-Security-Token=c2VjcmV0&X-Amz-Signature=abcdef012345`,
      {
        headers: { 'user-agent': 'aws-cli/2.31 md/<b>' },
      },
    );
    await fetch(`${emulator.endpoint}/npm/d/acme-111122223333/my-packages/${token}`);
    const body = await page('/web/requests');
    expect(body).toContain('/v1/domain?domain=acme&amp;X-Amz-Security-Token=…&amp;X-Amz-Signature=…');
    expect(body).toContain('aws-cli/2.31');
    expect(body).not.toMatch(/eyJ|c2VjcmV0|abcdef012345|<b>/);
    expect(firstCells(body).every((address) => !address.startsWith('/web') && address !== '/')).toBe(true);
    expect(body).toContain('refused');
  });

  it('are two hundred at most, the newest first', async () => {
    for (let number = 0; number < 205; number++) await fetch(`${emulator.endpoint}/cargo/${number}`);
    const shown = firstCells(await page('/web/requests'));
    expect(shown).toHaveLength(200);
    expect(shown[0]).toBe('/cargo/204');
    expect(shown.at(-1)).toBe('/cargo/5');
  });
});
