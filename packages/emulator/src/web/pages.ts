import { readFileSync } from 'node:fs';
import { ServiceError } from '../errors.ts';
import { text, type HttpReply } from '../http/reply.ts';
import type { HttpRequest } from '../http/request.ts';
import type { Services } from '../services.ts';
import { requireDomain } from '../store/domains.ts';
import { requireRepository } from '../store/repositories.ts';
import { connectView } from './connect-view.ts';
import { domainView } from './domain-view.ts';
import { groupsView } from './groups-view.ts';
import { homeView } from './home-view.ts';
import { html } from './html.ts';
import { documentOf, type Page } from './layout.ts';
import { home, requestsPage, searchPage } from './links.ts';
import { packageView } from './package-view.ts';
import { packagesView } from './packages-view.ts';
import { detailsView } from './repository-view.ts';
import { requestsView } from './requests-view.ts';
import { searchView } from './search-view.ts';
import { versionView } from './version-view.ts';

/**
 * Nothing runs or loads but our own two files, and no other site may frame, read or embed a page. There are no CORS
 * headers, so another origin cannot read one either.
 */
const SAFETY: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
};

/** Whether the path is one of the pages' and not of the API's or a protocol's. */
export function isWebPath(path: string): boolean {
  return path === home || path.startsWith('/web/');
}

/** The pages for people: they only read, and need no token, since whoever reaches loopback may see what is here. */
export async function handleWeb(services: Services, request: HttpRequest): Promise<HttpReply> {
  if (request.method !== 'GET') {
    const reply = text(405, 'These pages only read\n');
    return secured({ ...reply, headers: { ...reply.headers, allow: 'GET, HEAD' } });
  }
  if (comesFromElsewhere(request)) return secured(text(403, 'Another site may link here, but not read or embed it\n'));
  const file = FILES[request.path];
  if (file !== undefined) {
    return secured({
      status: 200,
      headers: { ...file.headers, 'cache-control': 'no-cache' },
      body: file.read(),
      etag: true,
    });
  }
  const page = await pageOf(services, request);
  return secured({
    status: page.status ?? 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: documentOf(page, request.path, services),
  });
}

function secured(reply: HttpReply): HttpReply {
  return { ...reply, headers: { ...SAFETY, ...reply.headers } };
}

/** A script or an element of another site; following a link from there is fine (Fetch Metadata Request Headers, W3C). */
function comesFromElsewhere({ headers }: HttpRequest): boolean {
  const site = headers['sec-fetch-site'];
  const elsewhere = site === 'cross-site' || site === 'same-site';
  return elsewhere && !(headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document');
}

interface File {
  readonly headers: Readonly<Record<string, string>>;
  readonly read: () => string;
}

/** The bundler takes these paths for what they are and puts the files beside the bundle. */
const FILES: Readonly<Partial<Record<string, File>>> = {
  '/web/page.css': {
    headers: { 'content-type': 'text/css; charset=utf-8' },
    read: () => readFileSync(new URL('./page.css', import.meta.url), 'utf8'),
  },
  '/web/page.js': {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
    read: () => readFileSync(new URL('./page.js', import.meta.url), 'utf8'),
  },
  '/web/icon.svg': {
    headers: { 'content-type': 'image/svg+xml' },
    read: () => readFileSync(new URL('./icon.svg', import.meta.url), 'utf8'),
  },
};

async function pageOf(services: Services, request: HttpRequest): Promise<Page> {
  try {
    return (await findPage(services, request)) ?? problem(404, 'There is no such page.');
  } catch (error) {
    if (error instanceof ServiceError) return problem(error.status, error.message);
    throw error;
  }
}

function problem(status: number, message: string): Page {
  return {
    status,
    title: status === 404 ? 'Not found' : 'That did not work',
    crumbs: [],
    main: html`<p class="lead">${message}</p>
      <p><a href="${home}">All domains</a></p>`,
  };
}

async function findPage(services: Services, { path, query, origin }: HttpRequest): Promise<Page | undefined> {
  const [, , kind, region = '', place = '', ...rest] = path.split('/');
  if (path === home) return homeView(services, origin);
  if (path === requestsPage) return requestsView(services);
  if (path === searchPage) return searchView(services, query);
  const address = /^([a-z][a-z0-9-]*)-(\d{12})$/.exec(place);
  if (kind !== 'd' || address === null) return undefined;
  const domain = requireDomain(services.store, { region, owner: address[2] ?? '', name: address[1] ?? '' });
  const [section, name = '', view, ...more] = rest;
  if (section === undefined) return domainView(services, domain, origin);
  if (section === 'groups' && rest.length === 1) return groupsView(services, domain);
  if (section !== 'r' || more.length > 0) return undefined;
  const inRepository = { domain, repository: requireRepository(services.store, domain, name) };
  switch (view) {
    case undefined:
      return await packagesView(services, inRepository, query);
    case 'connect':
      return connectView(services, inRepository, origin, query.get('client') ?? '');
    case 'details':
      return detailsView(services, inRepository);
    case 'package':
      return packageView(services, inRepository, query);
    case 'version':
      return versionView(services, inRepository, query);
    default:
      return undefined;
  }
}
