import { listLogins, type LedgerPlace } from '@codeartifact-ci/core/undo/ledger.ts';
import { TOKEN_VARIABLE } from '@codeartifact-ci/core/clients/client.ts';

/**
 * The variable for the token: CODEARTIFACT_AUTH_TOKEN, unless an earlier login of this job holds another domain's token
 * there, to which files refer by now; then one with the domain's name behind it. `domain` is `DOMAIN-OWNER`.
 */
export async function chooseTokenVariable(
  place: LedgerPlace,
  domain: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  if ((env[TOKEN_VARIABLE] ?? '') === '') return TOKEN_VARIABLE;
  const holder = (await listLogins(place)).findLast(({ tokenVariable }) => tokenVariable === TOKEN_VARIABLE);
  if (holder === undefined || holder.domain === domain) return TOKEN_VARIABLE;
  return `${TOKEN_VARIABLE}_${domain.replace(/-$/, '').toUpperCase().replaceAll('-', '_')}`;
}
