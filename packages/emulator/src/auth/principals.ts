import { readFile } from 'node:fs/promises';
import { checkPolicyDocument } from './policy.ts';

/**
 * The principals file of `--auth strict`, JSON:
 *
 *     {
 *       "users": [{"name": "ci", "accessKeyId": "AKIA…", "secretAccessKey": "…", "account": "111122223333",
 *                  "policies": [POLICY, …]}],
 *       "roles": [{"name": "Publish", "account": "111122223333", "policies": [POLICY, …],
 *                  "trust": TRUST_POLICY, "maxSessionSeconds": 3600, "organization": "o-abc"}]
 *     }
 *
 * A POLICY is an identity policy as IAM has it. A TRUST_POLICY has statements with Principal {"AWS": …} for
 * sts:AssumeRole or {"Federated": …} for sts:AssumeRoleWithWebIdentity; its conditions may ask for the token's
 * `ISSUER:aud` and `ISSUER:sub`, and for `sts:ExternalId`. `account` defaults to the emulator's.
 */
export interface Principals {
  readonly users: readonly User[];
  readonly roles: readonly Role[];
}

export interface User {
  readonly name: string;
  readonly account: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Policy documents as text. */
  readonly policies: readonly string[];
}

export interface Role {
  readonly name: string;
  readonly account: string;
  readonly policies: readonly string[];
  readonly trust: string;
  readonly maxSessionSeconds: number;
}

export async function readPrincipals(file: string, account: string): Promise<Principals> {
  const fail = (problem: string): never => {
    throw new Error(`the principals file ${file}: ${problem}`);
  };
  let document: unknown;
  try {
    document = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
  const root = record(document) ?? fail('must be a JSON object with users and roles');
  const list = (key: string): Record<string, unknown>[] => {
    const value = root[key] ?? [];
    if (!Array.isArray(value)) return fail(`${key} must be a list`);
    return value.map((item, index) => record(item) ?? fail(`${key}[${index}] must be an object`));
  };
  const text = (item: Record<string, unknown>, key: string, fallback?: string): string => {
    const value = item[key] ?? fallback;
    return typeof value === 'string' && value !== '' ? value : fail(`'${key}' must be a text that is not empty`);
  };
  const policies = (item: Record<string, unknown>): string[] => {
    const value = item['policies'] ?? [];
    if (!Array.isArray(value)) return fail("'policies' must be a list");
    return value.map((policy) => {
      const body = JSON.stringify(policy);
      const problem = checkPolicyDocument(body, 'identity');
      return problem === undefined ? body : fail(problem);
    });
  };
  return {
    users: list('users').map((item) => ({
      name: text(item, 'name'),
      account: text(item, 'account', account),
      accessKeyId: text(item, 'accessKeyId'),
      secretAccessKey: text(item, 'secretAccessKey'),
      policies: policies(item),
    })),
    roles: list('roles').map((item) => {
      const seconds = item['maxSessionSeconds'] ?? 3600;
      if (typeof seconds !== 'number' || seconds < 3600 || seconds > 43_200) {
        return fail("'maxSessionSeconds' must be a number from 3600 to 43200");
      }
      const trust = record(item['trust']) ?? fail("a role needs a 'trust' policy");
      return {
        name: text(item, 'name'),
        account: text(item, 'account', account),
        policies: policies(item),
        trust: JSON.stringify(trust),
        maxSessionSeconds: seconds,
      };
    }),
  };
}

function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}
