import type { Services } from '../services.ts';
import { distTags } from '../store/packages.ts';
import type { AssetFacts, Dependency, Format, VersionMetadata } from '../store/types.ts';
import { listAllAssets, metadataOf, requireVersion } from '../store/versions.ts';
import { html, type Html } from './html.ts';
import { facts, table, type Page } from './layout.ts';
import { outsideLink, packagePage, repositoryPage, withQuery } from './links.ts';
import { headingOf, packageCrumbs, packageOf } from './package-view.ts';
import type { RepositoryPlace } from './repository-view.ts';
import { badge, bytes, copyable, counted, fullName, origin, statusBadge, time } from './values.ts';

/** A page is for reading; who needs the rest asks the API. */
const MOST_DEPENDENCIES = 1000;
const LONGEST_README = 50_000;

export function versionView(services: Services, place: RepositoryPlace, query: URLSearchParams): Page {
  const { store } = services;
  const { domain, repository } = place;
  const row = packageOf(services, place, query);
  const version = requireVersion(store, row, query.get('version') ?? '');
  const metadata = metadataOf(version);
  const tags = Object.entries(distTags(store, row)).flatMap(([tag, target]) =>
    target === version.version ? [tag] : [],
  );
  const shown = version.display_name ?? version.version;
  return {
    title: `${fullName(row)} ${shown}`,
    heading: headingOf(row, shown),
    crumbs: [...packageCrumbs(place), { text: fullName(row), href: packagePage(domain, repository, row) }],
    main: html`${metadata.summary !== undefined && html`<p class="lead">${metadata.summary}</p>`}
      ${facts([
        ['Status', statusBadge(version.status)],
        ['Published', time(version.published)],
        ['Origin', origin(version)],
        ['Dist-tags', tags.length > 0 && tags.map((tag) => html`${badge(tag)} `)],
        ['Licenses', licenses(metadata)],
        ['Home page', metadata.homePage === undefined ? undefined : outsideLink(metadata.homePage)],
        [
          'Source',
          metadata.sourceCodeRepository === undefined ? undefined : outsideLink(metadata.sourceCodeRepository),
        ],
        ['Revision', copyable(version.revision, 'the revision')],
      ])}
      <section aria-labelledby="assets">
        <h2 id="assets">Assets</h2>
        ${assets(listAllAssets(store, version))}
      </section>
      <section aria-labelledby="dependencies">
        <h2 id="dependencies">Dependencies</h2>
        ${dependencies(row.format, metadata.dependencies ?? [], (name) =>
          withQuery(repositoryPage(domain, repository), { format: row.format, q: name }),
        )}
      </section>
      ${metadata.readme !== undefined && readme(metadata.readme)}`,
  };
}

function licenses({ licenses: list = [] }: VersionMetadata): Html | undefined {
  if (list.length === 0) return undefined;
  return html`<ul class="inline">
    ${list.map(({ name, url }) => html`<li>${name !== undefined && html`<bdi>${name}</bdi> `}${url !== undefined && outsideLink(url)}</li>`)}
  </ul>`;
}

/** Of an asset that is still with the registry that the version came from. */
const UNKNOWN = html`<span class="quiet">not fetched yet</span>`;

function digest(value: string | undefined, what: string): Html {
  return value === undefined ? UNKNOWN : copyable(value, what);
}

function assets(rows: readonly AssetFacts[]): Html {
  if (rows.length === 0) return html`<p class="quiet">None.</p>`;
  return table(
    `${counted(rows.length, 'asset')}, ${bytes(rows.reduce((sum, { size = 0 }) => sum + size, 0))}`,
    [{ title: 'Name' }, { title: 'Size', class: 'number' }, { title: 'SHA-256' }, { title: 'Other digests' }],
    rows.map(({ name, size, md5, sha1, sha256, sha512 }) => [
      html`<bdi>${name}</bdi>`,
      size === undefined ? UNKNOWN : html`<span title="${size} bytes">${bytes(size)}</span>`,
      digest(sha256, `the SHA-256 of ${name}`),
      html`<details>
        <summary>Show<span class="hidden"> other digests of ${name}</span></summary>
        ${facts([
          ['SHA-512', digest(sha512, `the SHA-512 of ${name}`)],
          ['SHA-1', digest(sha1, `the SHA-1 of ${name}`)],
          ['MD5', digest(md5, `the MD5 of ${name}`)],
        ])}
      </details>`,
    ]),
  );
}

function dependencies(format: Format, list: readonly Dependency[], search: (name: string) => string): Html {
  if (list.length === 0) return html`<p class="quiet">None are declared.</p>`;
  return html`${table(
    counted(list.length, 'dependency', 'dependencies'),
    [{ title: 'Package' }, { title: 'Type' }, { title: 'Requirement' }],
    list.slice(0, MOST_DEPENDENCIES).map(({ namespace = '', package: name, dependencyType, versionRequirement }) => {
      const wanted = namespace === '' ? name : `${namespace}/${name}`;
      return [
        html`<a href="${search(wanted)}"><bdi>${fullName({ format, namespace, name })}</bdi></a>`,
        dependencyType,
        versionRequirement === undefined || versionRequirement === ''
          ? html`<span class="quiet">any</span>`
          : html`<code>${versionRequirement}</code>`,
      ];
    }),
  )}${list.length > MOST_DEPENDENCIES && html`<p class="quiet">The first ${MOST_DEPENDENCIES} are shown.</p>`}`;
}

function readme(text: string): Html {
  const cut = text.length > LONGEST_README;
  return html`<section aria-labelledby="readme">
    <h2 id="readme">Readme</h2>
    <details>
      <summary>Show the readme as plain text</summary>
      <pre class="readme" tabindex="0" role="group" aria-label="Readme">${text.slice(0, LONGEST_README)}</pre>
      ${cut && html`<p class="quiet">The first ${LONGEST_README} characters are shown.</p>`}
    </details>
  </section>`;
}
