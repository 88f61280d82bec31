import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startEmulator, type Emulator } from '@codeartifact-ci/emulator/server.ts';
import { createDomain } from '@codeartifact-ci/emulator/store/domains.ts';
import { ensurePackage } from '@codeartifact-ci/emulator/store/packages.ts';
import { createRepository, requireRepository } from '@codeartifact-ci/emulator/store/repositories.ts';
import { searchPackages, searchRepositories } from '@codeartifact-ci/emulator/store/search.ts';
import { RequestLog } from '@codeartifact-ci/emulator/web/request-log.ts';
import { addManyPackages, fillStore, OWNER } from '../../../support/web-store.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ port: 0 });
  const { store } = emulator.services;
  const { domain } = await fillStore(store);
  await addManyPackages(store, requireRepository(store, domain, 'shared'), 150);
  const other = createDomain(store, { owner: OWNER, name: 'other', region: 'eu-west-1', encryptionKey: undefined });
  const tools = createRepository(store, other, {
    name: 'tools_of-UI',
    administrator: OWNER,
    description: undefined,
    upstreams: [],
  });
  for (const name of ['ui-button', 'my-ui', 'ui', '100%']) {
    ensurePackage(store, tools, { format: 'generic', namespace: 'Team', name }, 'publish');
  }
});
afterAll(() => emulator.close());

async function search(text: string): Promise<string> {
  const reply = await fetch(`${emulator.endpoint}/web/search?q=${encodeURIComponent(text)}`);
  expect(reply.status).toBe(200);
  return await reply.text();
}

const rows = (body: string): string[] =>
  [...body.matchAll(/<th\s+scope="row"[^>]*>(.*?)<\/th/gs)].map(([, cell = '']) => cell.replace(/<[^>]*>/g, ''));
const summary = (body: string): string => /data-summary="([^"]*)"/.exec(body)?.[1] ?? '';

describe('searching from the first page', () => {
  it('is offered there once there is a domain', async () => {
    const home = await (await fetch(emulator.endpoint)).text();
    expect(home).toMatch(
      /<form\s+class="filter everywhere"\s+role="search"\s+aria-label="All domains"\s+action="\/web\/search"/,
    );
    const fresh = await startEmulator({ port: 0 });
    expect(await (await fetch(fresh.endpoint)).text()).not.toContain('role="search"');
    await fresh.close();
  });

  it('finds packages of every domain: those of just this name first, then those that begin so', async () => {
    const { store } = emulator.services;
    const found = searchPackages(store, 'UI', 10).map(({ namespace, name }) => `${namespace}/${name}`);
    expect(found.slice(0, 2)).toEqual(['Team/ui', 'Team/ui-button']);
    expect(found.indexOf('Team/my-ui')).toBeGreaterThan(found.indexOf('acme/ui-tokens'));
    expect(rows(await search('ui-b'))).toEqual(['Team/ui-button', '@acme/ui-button']);
    expect(rows(await search('@acme/ui-b'))).toEqual(['@acme/ui-button']);
    expect(rows(await search(' com.acme:hel '))).toEqual(['com.acme:hello']);
    expect(rows(await search('team/ui'))).toEqual(['Team/ui', 'Team/ui-button']);
  });

  it('finds repositories by part of their name, in any case', async () => {
    expect(rows(await search('S_OF'))).toEqual(['tools_of-UI']);
    expect(searchRepositories(emulator.services.store, '-store', 2)).toHaveLength(2);
  });

  it('leads to what it finds', async () => {
    const body = await search('ui-b');
    const links = [...body.matchAll(/href="(\/web\/d\/[^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
    expect(links).toContain(
      `/web/d/eu-west-1/other-${OWNER}/r/tools_of-UI/package?format=generic&namespace=Team&package=ui-button`,
    );
    for (const link of links) expect((await fetch(emulator.endpoint + link)).status).toBe(200);
  });

  it('takes what a pattern would mean for itself, and finds nothing where nothing is', async () => {
    expect(rows(await search('0%'))).toEqual(['Team/100%']);
    for (const text of ['%', '_', '*']) expect(rows(await search(`x${text}y`))).toEqual([]);
    expect(summary(await search('nothing-of-this-name'))).toBe('0 packages, 0 repositories');
    for (const text of ['', '  ']) expect(summary(await search(text))).toBe('Nothing to look for yet');
    expect(searchPackages(emulator.services.store, '@', 5)).toEqual([]);
  });

  it('shows a hundred packages at most, and says that there are more', async () => {
    const body = await search('component-');
    expect(rows(body)).toHaveLength(100);
    expect(summary(body)).toBe('more than 100 packages, 0 repositories');
    expect(rows(await search('component-0000'))).toHaveLength(10);
  });

  it('shows what was looked for as text', async () => {
    expect(await search('"><script>alert(1)</script>')).not.toContain('<script>alert');
  });
});

describe('the log of requests', () => {
  it('keeps the beginning of an address of any length, and no secret of it', () => {
    const log = new RequestLog();
    const line = { method: 'GET', status: 200, milliseconds: 1 };
    const path = `/x?${'token'.repeat(6_000)}&a_token=c2VjcmV0&${'key'.repeat(6_000)}`;
    log.add({ ...line, path }, 0, undefined);
    expect(log.recent()[0]?.path).toMatch(/^\/x\?token(token)+/);
    expect(log.recent()[0]?.path).toHaveLength(600);
    log.add({ ...line, path: `/x?a_token=c2VjcmV0&b=${'y'.repeat(5_000)}` }, 0, undefined);
    expect(log.recent()[0]?.path).toMatch(/^\/x\?a_token=…&b=y+$/);
  });
});
