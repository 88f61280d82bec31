import type { Services } from '../services.ts';
import { groupTree, type EffectiveRestriction, type GroupNode } from '../store/group-tree.ts';
import type { RestrictionType } from '../store/groups.ts';
import type { DomainRow } from '../store/types.ts';
import { domainCrumbs, domainTabs } from './domain-view.ts';
import { html, type Html } from './html.ts';
import type { Page } from './layout.ts';
import { domainPage } from './links.ts';
import { badge } from './values.ts';

const WAYS: readonly (readonly [RestrictionType, string])[] = [
  ['PUBLISH', 'Publish'],
  ['INTERNAL_UPSTREAM', 'Internal upstream'],
  ['EXTERNAL_UPSTREAM', 'External upstream'],
];

export function groupsView({ store }: Services, domain: DomainRow): Page {
  const root = groupTree(store, domain);
  return {
    title: 'Package groups',
    crumbs: [...domainCrumbs, { text: domain.name, href: domainPage(domain) }],
    main: html`${domainTabs(domain, 'groups')}
      <p class="lead">
        A package belongs to the most specific group that matches it. What is shown is what counts in the end: a group's
        own setting, or the one that it inherits.
      </p>
      ${
        root !== undefined &&
        html`<ul class="tree">
          ${branch(root)}
        </ul>`
      }`,
  };
}

function branch({ group, restrictions, children }: GroupNode): Html {
  return html`<li>
    <div class="group">
      <p class="pattern"><code>${group.pattern}</code></p>
      ${group.description !== null && group.description !== '' && html`<p>${group.description}</p>`}
      ${group.contact_info !== null && group.contact_info !== '' && html`<p class="quiet">Contact: <bdi>${group.contact_info}</bdi></p>`}
      <dl class="ways">
        ${WAYS.map(
          ([type, label]) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${mode(restrictions[type], group.pattern)}</dd>
            </div>`,
        )}
      </dl>
    </div>
    ${
      children.length > 0 &&
      html`<ul>
        ${children.map(branch)}
      </ul>`
    }
  </li>`;
}

function mode({ mode: name, decidedBy, repositories }: EffectiveRestriction, own: string): Html {
  const shown = {
    ALLOW: badge('Allow', 'good'),
    BLOCK: badge('Block', 'bad'),
    ALLOW_SPECIFIC_REPOSITORIES: badge('Some repositories', 'warn'),
  }[name];
  const list =
    name === 'ALLOW_SPECIFIC_REPOSITORIES' && html` ${repositories.length === 0 ? 'none' : repositories.join(', ')}`;
  return html`${shown}${list}${decidedBy !== own && html` <span class="quiet">from ${decidedBy}</span>`}`;
}
