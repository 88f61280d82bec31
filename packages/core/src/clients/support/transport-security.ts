import type { Problem, SurveyedLogin } from '../client.ts';
import { registryUrl } from './agreement.ts';

/*
 * What in a file of a project lets somebody between the client and the repository read the token: TLS that is not
 * checked, or checked against an authority of the project's, and the proxy that the project names for it.
 */

export interface Setting {
  readonly line: number;
  readonly key: string;
  readonly value?: string;
}

/** What a file of a project says of TLS and of a proxy. */
export function onTheWay(
  title: string,
  login: SurveyedLogin,
  given: {
    readonly unchecked: Setting | undefined;
    readonly authority: Setting | undefined;
    readonly proxy: Setting | undefined;
  },
): Problem[] {
  const { unchecked, authority, proxy } = given;
  const open = unchecked ?? authority;
  // curl and others take a host alone, and proxies of other kinds.
  const url = proxy && registryUrl(`http://${(proxy.value ?? '').replace(/^[a-z0-9]+:\/\//i, '')}`);
  if (open === undefined || proxy === undefined || url === undefined || !isOverTls(login)) {
    const remedy = `, and give ${title} the authority of a proxy by NODE_EXTRA_CA_CERTS`;
    return unverified(title, login, unchecked, remedy);
  }
  const message = `'${open.key}' and '${proxy.key}' let ${title} send the token of the login through ${url.host}, which can read it. Remove both: proxies and their authorities are the machine's`;
  return [{ line: proxy.line, kind: 'token', host: url.host, message }];
}

/** A setting by which the client does not check who answers for the repository. */
export function unverified(title: string, login: SurveyedLogin, setting: Setting | undefined, instead = ''): Problem[] {
  if (setting === undefined || !isOverTls(login)) return [];
  const message = `'${setting.key}' lets ${title} send the token of the login to whoever answers for the repository. Remove the line${instead}`;
  return [{ line: setting.line, kind: 'warning', message }];
}

function isOverTls({ registries }: SurveyedLogin): boolean {
  return registries.some(({ endpoint }) => endpoint.protocol === 'https:');
}
