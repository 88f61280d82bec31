import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Clock } from '@codeartifact-ci/emulator/clock.ts';
import { requireRepository } from '@codeartifact-ci/emulator/store/repositories.ts';
import { FORMATS } from '@codeartifact-ci/emulator/formats/formats.ts';
import { openStore } from '@codeartifact-ci/emulator/store/store.ts';
import { chromium, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { addManyPackages, fillStore, HOSTILE } from '../support/web-store.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const MANY = 10_000;

const ACME = '/web/d/us-east-1/acme-111122223333';
const MINE = `${ACME}/r/my-packages`;
const BUTTON = 'format=npm&namespace=acme&package=ui-button';

/** A place in the list of packages, as the pages hand it on. */
function placeOf(namespace: string, name: string): string {
  return Buffer.from(JSON.stringify(['npm', namespace, name])).toString('base64url');
}

const VIEWS = {
  domains: '/',
  domain: ACME,
  'domain without repositories': '/web/d/us-east-1/empty-111122223333',
  'package groups': `${ACME}/groups`,
  packages: MINE,
  'last page of many packages': `${ACME}/r/shared?after=${placeOf('team-9', 'component-09900')}`,
  'no packages': `${ACME}/r/npm-store`,
  search: '/web/search?q=acme',
  'nothing found': `${MINE}?q=nothing-of-this-name`,
  connect: `${MINE}/connect?client=maven`,
  details: `${MINE}/details`,
  package: `${MINE}/package?${BUTTON}`,
  version: `${MINE}/version?${BUTTON}&version=1.1.0`,
  'hostile version': `${MINE}/version?format=npm&package=..&version=..`,
  requests: '/web/requests',
} as const;

let folder: string;
let emulator: TestEmulator;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'codeartifact-ci-web-'));
  const store = openStore(join(folder, 'data'), new Clock(), FORMATS);
  const { domain } = await fillStore(store);
  await addManyPackages(store, requireRepository(store, domain, 'shared'), MANY);
  store.close();
  emulator = await startTestEmulator(['--data', join(folder, 'data')]);
  await fetch(`${emulator.endpoint}/npm/d/acme-111122223333/my-packages/left-pad`);
}, 60_000);

afterAll(async () => {
  await emulator.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A browser with a profile of its own. What it complains about, or asks of anybody else, ends up in `complaints`. */
async function openBrowser(
  options: BrowserContextOptions = {},
): Promise<{ context: BrowserContext; complaints: string[] }> {
  const context = await chromium.launchPersistentContext(await mkdtemp(join(folder, 'profile-')), {
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  const complaints: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(`${emulator.endpoint}/`)) complaints.push(`asked ${request.url()}`);
  });
  // Violations of the policy for content are reported to the console too.
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  return { context, complaints };
}

interface AxeResult {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

async function violations(page: Page): Promise<string[]> {
  // By the debugger and not by an element, which the page's policy would refuse.
  await page.evaluate(AXE);
  const results = await page.evaluate<AxeResult[]>(
    'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then((result) => result.violations)',
  );
  return results.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

describe('the pages in Chromium', () => {
  let context: BrowserContext;
  let complaints: string[];
  let page: Page;
  beforeAll(async () => {
    ({ context, complaints } = await openBrowser());
    page = await context.newPage();
  });
  afterAll(() => context.close());

  const visit = async (path: string): Promise<void> => {
    const reply = await page.goto(emulator.endpoint + path);
    expect(reply?.status()).toBe(200);
  };

  it.each(Object.entries(VIEWS))('%s: axe finds nothing in light, in dark and on a narrow screen', async (_, path) => {
    complaints.length = 0;
    for (const [colorScheme, width] of [
      ['light', 1280],
      ['dark', 1280],
      ['light', 360],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await visit(path);
      expect(await violations(page)).toEqual([]);
      // Nothing but the graph needs scrolling sideways.
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    }
    expect(complaints).toEqual([]);
  });

  it('axe would find something', async () => {
    await visit('/');
    await page.evaluate('document.querySelector("main").insertAdjacentHTML("beforeend", "<input>")');
    expect(await violations(page)).toEqual([expect.stringMatching(/^label: <input>/)]);
  });

  it('lets the keyboard alone reach a version, and copies its digest', async () => {
    complaints.length = 0;
    await page.setViewportSize({ width: 1280, height: 800 });
    await visit('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    const tabTo = async (wanted: string): Promise<void> => {
      for (let presses = 0; presses < 120; presses++) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate<{ text: string; ring: string }>(
          '({ text: document.activeElement.textContent.trim(), ring: getComputedStyle(document.activeElement).outlineStyle })',
        );
        if (focused.text !== wanted) continue;
        expect(focused.ring).toBe('solid');
        return;
      }
      throw new Error(`the Tab key does not lead to '${wanted}'`);
    };
    const follow = async (link: string): Promise<void> => {
      await tabTo(link);
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    };
    await follow('acme');
    await follow('my-packages');
    await follow('@acme/ui-button');
    await follow('1.1.0');
    expect(await page.textContent('h1')).toMatch(/@acme\/ui-button\s+1\.1\.0/);
    await tabTo('Copy the SHA-256 of package.tgz');
    await page.keyboard.press('Enter');
    await page.locator('#announce', { hasText: 'Copied' }).waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toMatch(/^[0-9a-f]{64}$/);
    expect(await page.textContent('main')).toContain(copied);
    expect(complaints).toEqual([]);
  });

  it(`follows the search field through ${MANY} packages, and keeps the address`, async () => {
    complaints.length = 0;
    await visit(`${ACME}/r/shared`);
    expect(await page.textContent('.count')).toContain('10,000 packages');
    expect(await page.locator('tbody tr').count()).toBe(100);
    await page.getByRole('searchbox', { name: 'Search' }).pressSequentially('component-0421');
    await page.locator('.count', { hasText: '10 of 10,000 packages' }).waitFor();
    expect(await page.locator('tbody th').allTextContents()).toHaveLength(10);
    expect(await page.textContent('#announce')).toBe('10 of 10,000 packages');
    expect(page.url()).toBe(`${emulator.endpoint}${ACME}/r/shared?q=component-0421`);
    expect(await page.evaluate('document.activeElement.id')).toBe('q');
    await page.getByRole('searchbox', { name: 'Search' }).fill('');
    await page.getByLabel('Publish').selectOption('BLOCK');
    await page.locator('#results', { hasText: 'Nothing matches' }).waitFor();
    await page.reload();
    expect(await page.getByLabel('Publish').inputValue()).toBe('BLOCK');
    expect(complaints).toEqual([]);
  });

  it('lights the way up from a repository of the graph', async () => {
    await visit(ACME);
    await page.focus('a.node[aria-label^="jvm,"]');
    // jvm, its two stores, their two registries.
    expect(await page.locator('.edge.lit').count()).toBe(4);
  });

  it('runs nothing that a package brings', async () => {
    complaints.length = 0;
    // Only the hostile ones take nothing from upstream.
    await visit(`${MINE}?format=npm&upstream=BLOCK`);
    const links = await page.locator('tbody th a').all();
    const addresses = await Promise.all(links.map(async (link) => (await link.getAttribute('href')) ?? ''));
    expect(addresses).toHaveLength(Object.keys(HOSTILE).length);
    for (const address of addresses) {
      await visit(address);
      await page.locator('tbody th a').last().click();
      await page.waitForLoadState();
      expect(await page.locator('script').count()).toBe(1);
      expect(await page.locator('main img, main b').count()).toBe(0);
    }
    expect(complaints).toEqual([]);
  });

  it('cannot be read by a page of another origin', async () => {
    // Another port is another origin, though of the same site.
    const other = await startTestEmulator();
    try {
      await page.goto(`${other.endpoint}/web/page.css`);
      const read = await page.evaluate<string>(
        `fetch(${JSON.stringify(`${emulator.endpoint}/`)}).then((reply) => reply.text(), () => 'refused')`,
      );
      expect(read).toBe('refused');
    } finally {
      await other.stop();
    }
  });
});

describe('the pages without JavaScript', () => {
  it('search, leaf and lead to a version', async () => {
    const { context, complaints } = await openBrowser({ javaScriptEnabled: false });
    try {
      const page = await context.newPage();
      await page.goto(`${emulator.endpoint}${ACME}/r/shared`);
      await page.getByRole('link', { name: 'Next page' }).click();
      expect(await page.locator('tbody tr').count()).toBe(100);
      await page.getByRole('searchbox', { name: 'Search' }).fill('component-0999');
      await page.getByRole('button', { name: 'Filter' }).click();
      expect(await page.locator('tbody tr').count()).toBe(10);
      await page.getByRole('link', { name: '1.0.0' }).first().click();
      expect(await page.textContent('h1')).toMatch(/component-0999\d\s+1\.0\.0/);
      expect(await page.getByRole('button').count()).toBe(0);
      expect(complaints).toEqual([]);
    } finally {
      await context.close();
    }
  });
});
