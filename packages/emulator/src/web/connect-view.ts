import type { Services } from '../services.ts';
import { invalid } from '../errors.ts';
import { CLIENTS, loginCommand, repositoryEndpoint, tokenCommand, type RepositoryAddress } from './clients.ts';
import { regionPrefix } from '../http/hosts.ts';
import { html, type Html } from './html.ts';
import type { Page } from './layout.ts';
import { repositoryPage, withQuery } from './links.ts';
import { repositoryCrumbs, repositoryTabs, type RepositoryPlace } from './repository-view.ts';
import { copyable, snippet } from './values.ts';

export function connectView(services: Services, place: RepositoryPlace, endpoint: string, wanted: string): Page {
  const { domain, repository } = place;
  const client = wanted === '' ? CLIENTS[0] : CLIENTS.find(({ id }) => id === wanted);
  if (client === undefined) {
    throw invalid(`There is no client '${wanted}' here; there are ${CLIENTS.map(({ id }) => id).join(', ')}`);
  }
  const target: RepositoryAddress = {
    endpoint,
    prefix: regionPrefix(domain.region, services.region),
    region: domain.region,
    domain: domain.name,
    owner: domain.owner,
    repository: repository.name,
  };
  const path = repositoryPage(domain, repository, 'connect');
  const links = CLIENTS.map(
    ({ id, name }) =>
      html`<li>
        <a href="${withQuery(path, { client: id })}" ${id === client.id && html` aria-current="true"`}>${name}</a>
      </li>`,
  );
  const url = repositoryEndpoint(target, client.format);
  const steps = client.steps({ ...target, url });
  return {
    title: repository.name,
    crumbs: repositoryCrumbs(place),
    main: html`${repositoryTabs(place, 'connect')}
      <nav aria-label="Client">
        <ul class="choices">
          ${links}
        </ul>
      </nav>
      <h2>Connect ${client.name}</h2>
      <p>Endpoint: ${copyable(url, 'the endpoint')}</p>
      ${
        client.login !== undefined &&
        html`<section aria-labelledby="line">
          <h3 id="line">In one line</h3>
          <p>
            Gets a token and configures ${client.name}, for this shell and your user;
            <code>codeartifact-ci logout</code> takes it back.
          </p>
          ${snippet(loginCommand(target, client.login), `the login command for ${client.name}`)}
        </section>`
      }
      <section aria-labelledby="hand">
        <h3 id="hand">By hand</h3>
        <ol class="steps">
          ${client.auth === 'token' && step('A token for this shell', tokenCommand(target), 'It lasts twelve hours. Files refer to the variable, so none of them holds the token.')}
          ${steps.map(({ title, text, note }) => step(title, text, note))}
        </ol>
      </section>
      <section aria-labelledby="credentials">
        <h3 id="credentials">If the shell has no AWS credentials</h3>
        <p>
          This key pair is the example of AWS's own documentation. It opens nothing but an emulator that takes any key;
          one started with <code>--auth strict</code> wants a key of its principals file.
        </p>
        ${snippet(
          `export AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE
export AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY`,
          'the example credentials',
        )}
      </section>`,
  };
}

function step(title: string, text: string, note: string | undefined): Html {
  return html`<li>
    <p><strong>${title}</strong></p>
    ${snippet(text, title)}${note !== undefined && html`<p class="quiet">${note}</p>`}
  </li>`;
}
