import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listLogins, newLoginId, type Ledger } from '@codeartifact-ci/core/undo/ledger.ts';
import { recordLogin } from '@codeartifact-ci/core/undo/record-login.ts';
import { sessionName } from '@codeartifact-ci/core/undo/session.ts';
import { undoLogin } from '@codeartifact-ci/core/undo/undo-login.ts';
import { snapshot } from '../../../support/sandbox.ts';

let place: Ledger;
beforeEach(async () => {
  const home = await mkdtemp(join(tmpdir(), 'ledger-'));
  place = { home, systemHome: home, workspace: '/nowhere', now: 1_000 };
});
afterEach(async () => {
  await rm(place.home, { recursive: true });
});

interface Change {
  readonly registry: string;
  readonly scope: boolean;
}

async function logIn({ registry, scope }: Change, expires = 10_000): Promise<string> {
  const id = newLoginId();
  const slot = (name: string): { slot: string; content: string; container: false } => ({
    slot: name,
    content: `${name}=${registry}`,
    container: false,
  });
  await recordLogin(place, {
    id,
    session: '/',
    expires,
    variables: [],
    domain: 'my-org-',
    tokenVariable: undefined,
    files: [
      {
        path: join(place.home, '.npmrc'),
        format: 'npmrc',
        slots: [slot('registry'), ...(scope ? [slot('@acme:registry')] : [])],
      },
    ],
  });
  return id;
}

describe('the ledger of logins', () => {
  it('undoes any logins in any order, and the last undo leaves every byte as it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.option(fc.constantFrom('', 'fund=false', 'registry=mine\n', '\uFEFFa=1\r\nregistry=x')),
        fc.array(fc.record({ registry: fc.constantFrom('a', 'b'), scope: fc.boolean() }), {
          minLength: 1,
          maxLength: 4,
        }),
        fc.infiniteStream(fc.nat()),
        async (original, changes, picks) => {
          const npmrc = join(place.home, '.npmrc');
          await rm(npmrc, { force: true });
          if (original !== null) await writeFile(npmrc, original);
          const before = await snapshot(place.home);
          const ids: string[] = [];
          for (const change of changes) ids.push(await logIn(change));
          while (ids.length > 0) {
            const [id = ''] = ids.splice(picks.next().value % ids.length, 1);
            await undoLogin(place, id);
            // Each undo may be repeated: a clean-up that was killed runs again.
            await undoLogin(place, id);
          }
          expect(await snapshot(place.home)).toEqual(before);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('shows what the latest login wants, and after its undo what the one before wanted', async () => {
    const npmrc = join(place.home, '.npmrc');
    const first = await logIn({ registry: 'a', scope: false });
    const second = await logIn({ registry: 'b', scope: false });
    expect(await readFile(npmrc, 'utf8')).toBe('registry=b\n');
    await undoLogin(place, second);
    expect(await readFile(npmrc, 'utf8')).toBe('registry=a\n');
    await undoLogin(place, first);
  });

  it('leaves alone what somebody else has changed since', async () => {
    const npmrc = join(place.home, '.npmrc');
    const id = await logIn({ registry: 'a', scope: true });
    await writeFile(npmrc, 'registry=theirs\n@acme:registry=a\n');
    await undoLogin(place, id);
    expect(await readFile(npmrc, 'utf8')).toBe('registry=theirs\n');
  });

  it('takes back logins whose token has ended when the next one comes', async () => {
    await logIn({ registry: 'a', scope: true }, 500);
    await logIn({ registry: 'b', scope: false });
    expect(await readFile(join(place.home, '.npmrc'), 'utf8')).toBe('registry=b\n');
    expect(await listLogins(place)).toHaveLength(1);
  });

  it('leaves nothing of a login that was killed while its record was written', async () => {
    const id = newLoginId();
    await mkdir(join(place.home, '.codeartifact-ci'));
    await writeFile(join(place.home, `.codeartifact-ci/.${id}.json.codeartifact-ci-${newLoginId()}`), '');
    expect(await undoLogin(place, id)).toMatchObject({ known: false, problems: [] });
    expect(await snapshot(place.home)).toEqual({});
  });

  it('tells the jobs of a runner apart', () => {
    const job = { RUNNER_NAME: 'r', RUNNER_TEMP: '/t', GITHUB_RUN_ID: '1', GITHUB_RUN_ATTEMPT: '1', GITHUB_JOB: 'a' };
    expect(sessionName(job)).toBe('r:%2Ft/1:1:a');
    expect(sessionName({})).toBe('/');
  });
});

describe('a file that holds the token', () => {
  const TOKEN = 'eyJ2ZXIiOjEs.TOKEN';
  const mode = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;

  async function withToken(content: string): Promise<string> {
    const id = newLoginId();
    const slots = [{ slot: 'registry', content: `registry=${content}`, container: false }];
    const files = [{ path: join(place.home, '.npmrc'), format: 'npmrc' as const, slots }];
    const login = {
      id,
      session: '/',
      expires: 10_000,
      variables: [],
      domain: 'my-org-',
      tokenVariable: undefined,
      files,
    };
    await recordLogin(place, login, TOKEN);
    return id;
  }

  it.each([
    [0, 1],
    [1, 0],
  ])('is for its owner alone until the last of two logins is undone, %i first', async (...order) => {
    const npmrc = join(place.home, '.npmrc');
    await writeFile(npmrc, 'fund=false\n');
    await chmod(npmrc, 0o644);
    const ids = [await withToken(`one-${TOKEN}`), await withToken(`two-${TOKEN}`)];
    expect(await mode(npmrc)).toBe(0o600);
    for (const [step, index] of order.entries()) {
      await undoLogin(place, ids[index] ?? '');
      expect(await mode(npmrc)).toBe(step === 0 ? 0o600 : 0o644);
    }
    expect(await readFile(npmrc, 'utf8')).toBe('fund=false\n');
  });

  it('keeps its permissions where it refers to a variable only', async () => {
    const npmrc = join(place.home, '.npmrc');
    await writeFile(npmrc, 'fund=false\n');
    await chmod(npmrc, 0o644);
    await withToken('${CODEARTIFACT_AUTH_TOKEN}');
    expect(await mode(npmrc)).toBe(0o644);
  });
});
