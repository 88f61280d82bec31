import { TOKEN_VARIABLE } from '@codeartifact-ci/core/clients/client.ts';
import { digestOf } from '@codeartifact-ci/core/undo/digest.ts';
import { listLogins, type Ledger } from '@codeartifact-ci/core/undo/ledger.ts';

/**
 * The variable for the token: CODEARTIFACT_AUTH_TOKEN, unless there is a token in it that is not one of an earlier
 * login for the same domain: files may refer to it by now, whether a login exported it or somebody by hand. Then it is
 * one with the domain's name behind it. `domain` is `DOMAIN-OWNER`.
 */
export async function chooseTokenVariable(
  ledger: Ledger,
  domain: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const present = env[TOKEN_VARIABLE] ?? '';
  if (present === '') return TOKEN_VARIABLE;
  const holder = (await listLogins(ledger)).findLast(({ tokenVariable }) => tokenVariable === TOKEN_VARIABLE);
  if (holder?.domain === domain && holder.token === digestOf(present)) return TOKEN_VARIABLE;
  return `${TOKEN_VARIABLE}_${domain.replace(/-$/, '').toUpperCase().replaceAll('-', '_')}`;
}
