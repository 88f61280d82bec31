import type { ClientRow, OwnChange, TokenPlace, Winner } from './row.ts';
import { Trial } from './trial.ts';
import type { World } from './world.ts';

/*
 * The situations of the matrix. Each resolves to its faults: what is left of the login, what is otherwise than on a
 * machine where the same was done without it, and packages that came from elsewhere without a word.
 */

/** The client's own command, or a step that writes its files, between login and logout. */
export async function changedBetween(
  world: World,
  row: ClientRow,
  tokenIn: TokenPlace,
  change: OwnChange,
): Promise<string[]> {
  const changes = [change];
  const [control, trial] = [await Trial.begin(world, [row], { changes }), await Trial.begin(world, [row], { changes })];
  const faults = await control.change(row, change);
  const { job, step } = await trial.login(tokenIn);
  faults.push(...failure('login', step));
  faults.push(...(await trial.change(row, change, job)));
  for (const end of await job.end()) faults.push(...failure('logout', end));
  faults.push(...(await trial.leftovers(control)), ...(await control.end()), ...(await trial.end()));
  return faults;
}

/** Another's command before the login, whose work is there again after the logout. */
export async function changedBefore(
  world: World,
  row: ClientRow,
  tokenIn: TokenPlace,
  change: OwnChange,
): Promise<string[]> {
  const changes = [change];
  const [control, trial] = [await Trial.begin(world, [row], { changes }), await Trial.begin(world, [row], { changes })];
  const faults = [...(await control.change(row, change)), ...(await trial.change(row, change))];
  const login = await trial.login(tokenIn);
  faults.push(...failure('login', login.step));
  const { outcome, said } = await trial.install(row, login);
  if (outcome !== 'ours') faults.push(`the package comes to be '${outcome}': ${said}`);
  for (const end of await login.job.end()) faults.push(...failure('logout', end));
  faults.push(...(await trial.leftovers(control)), ...(await control.end()), ...(await trial.end()));
  return faults;
}

/** Something that is read before what login writes. */
export async function wonOver(world: World, row: ClientRow, tokenIn: TokenPlace, winner: Winner): Promise<string[]> {
  const trial = await Trial.begin(world, [row], { winner });
  const login = await trial.login(tokenIn);
  const { outcome, said } = await trial.install(row, login);
  const expected = typeof winner.outcome === 'string' ? winner.outcome : winner.outcome[tokenIn];
  const faults = outcome === expected ? [] : [`the package comes to be '${outcome}', not '${expected}': ${said}`];
  for (const end of await login.job.end()) faults.push(...failure('logout', end));
  faults.push(...(await trial.leftovers()), ...(await trial.end()));
  return faults;
}

/** An earlier login to another repository, and both are undone, in the order given. */
export async function onTopOfAnother(
  world: World,
  row: ClientRow,
  tokenIn: TokenPlace,
  firstOut: 'earlier' | 'later',
): Promise<string[]> {
  const [change] = row.own;
  const [control, trial] = [await Trial.begin(world, [row]), await Trial.begin(world, [row])];
  const earlier = await trial.login(tokenIn, 'earlier');
  const later = await trial.login(tokenIn);
  const faults = [...failure('login', earlier.step), ...failure('login', later.step)];
  const { outcome, said } = await trial.install(row, later);
  if (outcome !== 'ours') faults.push(`the package comes to be '${outcome}': ${said}`);
  if (change !== undefined) {
    faults.push(...(await control.change(row, change)), ...(await trial.change(row, change, later.job)));
  }
  const jobs = firstOut === 'earlier' ? [earlier.job, later.job] : [later.job, earlier.job];
  for (const job of jobs) for (const end of await job.end()) faults.push(...failure('logout', end));
  faults.push(...(await trial.leftovers(control)), ...(await control.end()), ...(await trial.end()));
  return faults;
}

function failure(
  what: string,
  { exitCode, log }: { readonly exitCode: number | null; readonly log: string },
): string[] {
  return exitCode === 0 ? [] : [`${what} ended with ${String(exitCode)}: ${log}`];
}
