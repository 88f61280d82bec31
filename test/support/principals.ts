import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startTestEmulator } from './emulator.ts';
import { makeSandbox } from './sandbox.ts';

/**
 * Fails unless the text is a policy that IAM takes, of an identity or, with a Principal, of a role's trust: the emulator
 * refuses to start with any other, misspelt condition keys and operators among them.
 */
export async function expectIamPolicy(text: string): Promise<void> {
  const policy = JSON.parse(text) as { Statement?: readonly { Principal?: unknown }[] };
  const trusts = policy.Statement?.some(({ Principal }) => Principal !== undefined) === true;
  await expectPrincipals(
    JSON.stringify(
      trusts
        ? { roles: [{ name: 'r', trust: policy, policies: [] }] }
        : {
            users: [{ name: 'u', accessKeyId: 'AKIAUSER000000000000', secretAccessKey: 'secret', policies: [policy] }],
          },
    ),
  );
}

/** Fails unless the text is a file that the emulator takes with `--principals`. */
export async function expectPrincipals(text: string): Promise<void> {
  const sandbox = await makeSandbox();
  try {
    const file = join(sandbox.root, 'principals.json');
    await writeFile(file, text);
    await (await startTestEmulator(['--auth', 'strict', '--principals', file])).stop();
  } finally {
    await sandbox.remove();
  }
}
