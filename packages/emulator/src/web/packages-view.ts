import { setImmediate } from 'node:timers/promises';
import { invalid } from '../errors.ts';
import { FORMATS } from '../formats/formats.ts';
import type { Services } from '../services.ts';
import {
  countPackages,
  countVersions,
  displayVersion,
  formatsIn,
  pageOfPackages,
  type PackageSearch,
} from '../store/browse.ts';
import { groupFinder, listGroups } from '../store/groups.ts';
import type { PackageKey, PackageRow, Permission } from '../store/types.ts';
import { html, type Html } from './html.ts';
import { empty, table, type Page } from './layout.ts';
import { packagePage, repositoryPage, versionPage, withQuery } from './links.ts';
import { repositoryCrumbs, repositoryTabs, type RepositoryPlace } from './repository-view.ts';
import { badge, counted, fullName, whole } from './values.ts';

export const PAGE_SIZE = 100;
/** Rows that are looked at before others get their turn, when the database cannot do the choosing. */
const BATCH = 500;
const PERMISSIONS: readonly Permission[] = ['ALLOW', 'BLOCK'];

interface Question extends PackageSearch {
  readonly group: string | undefined;
  readonly after: PackageKey | undefined;
  readonly before: PackageKey | undefined;
}

function readQuestion(query: URLSearchParams): Question {
  return {
    text: query.get('q') ?? '',
    format: oneOf(query, 'format', [...FORMATS.keys()]),
    publish: oneOf(query, 'publish', PERMISSIONS),
    upstream: oneOf(query, 'upstream', PERMISSIONS),
    group: given(query, 'group'),
    after: readKey(query, 'after'),
    before: readKey(query, 'before'),
  };
}

function given(query: URLSearchParams, name: string): string | undefined {
  const value = query.get(name);
  return value === null || value === '' ? undefined : value;
}

function oneOf<T extends string>(query: URLSearchParams, name: string, values: readonly T[]): T | undefined {
  const text = given(query, name);
  if (text === undefined) return undefined;
  const found = values.find((value) => value === text);
  if (found === undefined) throw invalid(`'${text}' is no ${name}; there are ${values.join(', ')}`);
  return found;
}

/** A place in the list, as pages hand it on: the parts of the key as JSON in base64url. */
function writeKey({ format, namespace, name }: PackageKey): string {
  return Buffer.from(JSON.stringify([format, namespace, name])).toString('base64url');
}

function readKey(query: URLSearchParams, parameter: string): PackageKey | undefined {
  const text = given(query, parameter);
  if (text === undefined) return undefined;
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (Array.isArray(parts)) {
      const [wanted, namespace, name] = parts as unknown[];
      const format = typeof wanted === 'string' ? FORMATS.get(wanted)?.id : undefined;
      if (format !== undefined && typeof namespace === 'string' && typeof name === 'string') {
        return { format, namespace, name };
      }
    }
  } catch {
    // Falls through: a key that nobody wrote.
  }
  throw invalid(`'${parameter}' is no place in this list; start again from its first page`);
}

/** Undefined where counting would mean to look at every package: a group's are known by their patterns only. */
function countMatching(
  { store }: Services,
  { repository }: RepositoryPlace,
  question: Question,
  { rows, earlier, later }: Found,
): number | undefined {
  if (!earlier && !later) return rows.length;
  return question.group === undefined ? countPackages(store, repository, question) : undefined;
}

interface Found {
  readonly rows: readonly PackageRow[];
  readonly earlier: boolean;
  readonly later: boolean;
}

export async function packagesView(services: Services, place: RepositoryPlace, query: URLSearchParams): Promise<Page> {
  const { store } = services;
  const { domain, repository } = place;
  const question = readQuestion(query);
  const groups = listGroups(store, domain);
  const groupOf = groupFinder(store, groups);
  if (question.group !== undefined && groups.every(({ pattern }) => pattern !== question.group)) {
    throw invalid(`There is no package group '${question.group}' in domain ${domain.name}`);
  }
  const found = await find(services, place, question, (at) => groupOf(at)?.group.pattern);
  const total = countPackages(store, repository);
  const filtered = [question.text, question.format, question.publish, question.upstream, question.group].some(
    (value) => value !== undefined && value !== '',
  );
  const matching = filtered ? countMatching(services, place, question, found) : total;
  const summary =
    matching === undefined
      ? `${counted(found.rows.length, 'package')} of group ${question.group ?? ''} on this page`
      : filtered
        ? `${whole(matching)} of ${counted(total, 'package')}`
        : counted(total, 'package');
  const row = (one: PackageRow): (Html | string)[] => {
    const version = displayVersion(store, one);
    const group = groupOf(one);
    return [
      html`<a href="${packagePage(domain, repository, one)}"><bdi>${fullName(one)}</bdi></a>`,
      badge(one.format),
      version === undefined
        ? html`<span class="quiet">none published</span>`
        : html`<a href="${versionPage(domain, repository, one, version)}"><bdi>${version}</bdi></a>`,
      whole(countVersions(store, one)),
      permission(one.publish),
      permission(one.upstream),
      html`<code>${group?.group.pattern}</code
        >${group?.association === 'WEAK' && html` ${badge('looks alike', 'warn')}`}`,
    ];
  };
  return {
    title: repository.name,
    crumbs: repositoryCrumbs(place),
    main: html`${repositoryTabs(place, 'packages')}
    ${
      total === 0
        ? empty(
            'No package in this repository yet.',
            html`<p>
              Publish one, or install one that is upstream: a package comes into the repository when a client first asks
              for it. <a href="${repositoryPage(domain, repository, 'connect')}">Connect a client</a> shows how.
            </p>`,
          )
        : html`${form(services, place, question, groups)}
            <div id="results" data-summary="${summary}">
              <p class="count">
                ${summary}${filtered && html` · <a href="${repositoryPage(domain, repository)}">show all</a>`}
              </p>
              ${
                found.rows.length === 0
                  ? html`<p class="quiet">
                      Nothing matches. The packages of upstream repositories are on the pages of those.
                    </p>`
                  : table(
                      html`<span class="hidden">Packages of ${repository.name}</span>`,
                      [
                        { title: 'Package' },
                        { title: 'Format' },
                        { title: 'Version' },
                        { title: 'Versions', class: 'number' },
                        { title: 'Publish' },
                        { title: 'Upstream' },
                        { title: 'Group' },
                      ],
                      found.rows.map(row),
                    )
              }
              ${pager(place, query, found)}
            </div>`
    }`,
  };
}

async function find(
  services: Services,
  { repository }: RepositoryPlace,
  question: Question,
  groupOf: (at: PackageKey) => string | undefined,
): Promise<Found> {
  const backwards = question.before !== undefined;
  const rows =
    question.group === undefined
      ? pageOfPackages(services.store, repository, question, question, PAGE_SIZE + 1)
      : await findInGroup(services, { repository }, question, groupOf);
  const more = rows.length > PAGE_SIZE;
  return {
    rows: backwards ? rows.slice(-PAGE_SIZE) : rows.slice(0, PAGE_SIZE),
    earlier: backwards ? more : question.after !== undefined,
    later: backwards || more,
  };
}

/** Which group a package belongs to, only the patterns tell: package by package, a batch at a time. */
async function findInGroup(
  { store }: Services,
  { repository }: Pick<RepositoryPlace, 'repository'>,
  question: Question,
  groupOf: (at: PackageKey) => string | undefined,
): Promise<PackageRow[]> {
  const backwards = question.before !== undefined;
  const found: PackageRow[] = [];
  let from: { readonly after?: PackageKey | undefined; readonly before?: PackageKey | undefined } = question;
  for (;;) {
    const batch = pageOfPackages(store, repository, question, from, BATCH);
    const fitting = batch.filter((row) => groupOf(row) === question.group);
    if (backwards) found.unshift(...fitting);
    else found.push(...fitting);
    const edge = backwards ? batch[0] : batch.at(-1);
    if (found.length > PAGE_SIZE || batch.length < BATCH || edge === undefined) break;
    from = backwards ? { before: edge } : { after: edge };
    await setImmediate();
  }
  return backwards ? found.slice(-PAGE_SIZE - 1) : found.slice(0, PAGE_SIZE + 1);
}

function permission(value: Permission): Html {
  return value === 'ALLOW' ? badge('Allow', 'good') : badge('Block', 'bad');
}

function form(
  { store }: Services,
  { domain, repository }: RepositoryPlace,
  question: Question,
  groups: readonly { readonly pattern: string }[],
): Html {
  const select = (name: string, label: string, any: string, values: readonly string[], current?: string): Html =>
    html`<p class="field">
      <label for="${name}">${label}</label
      ><select id="${name}" name="${name}">
        <option value="">${any}</option>
        ${values.map((value) => html`<option value="${value}" ${value === current && html` selected`}>${value}</option>`)}
      </select>
    </p>`;
  return html`<form
    class="filter"
    role="search"
    aria-label="Packages"
    action="${repositoryPage(domain, repository)}"
    data-live="results"
  >
    <p class="field wide">
      <label for="q">Search</label
      ><input
        id="q"
        name="q"
        type="search"
        value="${question.text}"
        placeholder="Part of a name"
        autocomplete="off"
        spellcheck="false"
      />
    </p>
    ${select('format', 'Format', 'All', formatsIn(store, repository), question.format)}
    ${select('publish', 'Publish', 'Any', PERMISSIONS, question.publish)}
    ${select('upstream', 'Upstream', 'Any', PERMISSIONS, question.upstream)}
    ${select(
      'group',
      'Group',
      'All',
      groups.map(({ pattern }) => pattern),
      question.group,
    )}
    <p class="field"><button type="submit">Filter</button></p>
  </form>`;
}

function pager({ domain, repository }: RepositoryPlace, query: URLSearchParams, { rows, earlier, later }: Found): Html {
  const [first, last] = [rows[0], rows.at(-1)];
  const link = (text: string, key: { after?: string; before?: string }, rel: string): Html => {
    const { after, before } = key;
    const parameters = { ...Object.fromEntries(query), after, before };
    return html`<li>
      <a href="${withQuery(repositoryPage(domain, repository), parameters)}" rel="${rel}">${text}</a>
    </li>`;
  };
  if ((!earlier && !later) || first === undefined || last === undefined) return html``;
  return html`<nav class="pager" aria-label="Pages">
    <ul>
      ${earlier && link('Previous page', { before: writeKey(first) }, 'prev')}${later && link('Next page', { after: writeKey(last) }, 'next')}
    </ul>
  </nav>`;
}
