import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import type { Login } from '@codeartifact-ci/core/undo/record-login.ts';

/**
 * `login` or `undo` in a home directory, killed (SIGKILL) at the step with the given number: right before or right
 * after one of the calls that change the disk. Ends with 0 when there are fewer steps than that.
 */
const [home = '', work = '', step = '', login = ''] = process.argv.slice(2);
let steps = 0;
const at = (): void => {
  if (++steps === Number(step)) process.kill(process.pid, 'SIGKILL');
};
const changing = ['rename', 'open', 'unlink', 'mkdir', 'rmdir', 'writeFile', 'link', 'chmod', 'chown'] as const;
const patched = fs as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
for (const name of changing) {
  const original = patched[name];
  if (original === undefined) throw new Error(`there is no fs.${name}`);
  patched[name] = async (...args) => {
    at();
    try {
      return await original.apply(fs, args);
    } finally {
      at();
    }
  };
}
// Whoever imports these functions from now on gets the patched ones.
syncBuiltinESMExports();
const { recordLogin } = await import('@codeartifact-ci/core/undo/record-login.ts');
const { undoLogin } = await import('@codeartifact-ci/core/undo/undo-login.ts');
const place = { home, systemHome: home, workspace: '/nowhere', now: Date.now() };
const record = JSON.parse(login) as Login;
if (work === 'login') await recordLogin(place, record);
else await undoLogin(place, record.id);
