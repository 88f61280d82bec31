import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planRegistries } from '@codeartifact-ci/core/clients/registries.ts';
import { readRegistries } from '@codeartifact-ci/core/clients/registries-input.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { MODES } from '@codeartifact-ci/core/clients/client.ts';
import { CLIENT_NAMES, loadClients } from '@codeartifact-ci/core/clients/clients.ts';

const clients = await loadClients();

async function plan(text: string, names: readonly ('npm' | 'pip' | 'maven')[] = [], repository?: string) {
  const entries = await readRegistries(text);
  const wanted = new Set([...names, ...entries.keys()]);
  return planRegistries(
    [...wanted].map((name) => clients[name]),
    entries,
    repository,
  );
}

describe('the input registries', () => {
  it('gives a tool several repositories, by scope and beside each other', async () => {
    const planned = await plan(
      `npm:\n  - my-packages\n  - { repository: internal, scope: '@acme', release-age-gate: off }\npip:\n  - repository: shared\n    mode: extra\n    name: shared`,
      ['pip', 'maven'],
      'my-packages',
    );
    expect(
      planned.map(({ client, repository, mode, name, scopes }) => [client.name, repository, mode, name, scopes]),
    ).toEqual([
      ['pip', 'shared', 'extra', 'shared', []],
      ['maven', 'my-packages', 'default', 'codeartifact', []],
      ['npm', 'my-packages', 'default', 'codeartifact', []],
      ['npm', 'internal', 'default', 'codeartifact-internal', ['@acme']],
    ]);
  });

  it('takes scopes with and without their @, several for one repository, and keeps names apart', async () => {
    const planned = await plan("npm: [{ repository: aa, scope: [acme, '@other'] }, { repository: aa, scope: third }]");
    expect(planned.map(({ scopes, name }) => [name, ...scopes])).toEqual([
      ['codeartifact-aa', '@acme', '@other'],
      ['codeartifact-aa-2', '@third'],
    ]);
  });

  it.each([
    ['- a', /^'registries':1:1: must be a mapping with the keys npm, yarn/],
    ['npm: [', /^'registries':1:\d+: .*sequence/],
    ['nmp: a', /^'registries':1:1: unknown key "nmp" .*did you mean 'npm'/],
    ['npm: [1]', /^'registries':1:7: must be a repository's name: write "1" in quotes/],
    ['npm: [{ repositry: a }]', /^'registries':1:9: unknown key "repositry" .*did you mean 'repository'/],
    ['npm: [{ repository: "a/b" }]', /^'registries':1:21: must be a repository's name, not "a\/b"/],
    ['npm: [{ repository: aa, scope: "../x" }]', /^'registries':1:32: must be a scope such as '@acme', not "\.\.\/x"/],
    ['npm: [{ repository: aa, mode: mirror }]', /must be one of default: npm knows no 'mirror'/],
    ['pip: [{ repository: aa, scope: acme }]', /'registries.pip\[0\].scope' is nothing that pip knows/],
    ['npm: [aa, bb]', /makes aa and bb the default of npm; only one can be; give the others a 'scope'/],
    ['pip: [aa, bb]', /only one can be; give the others the mode 'extra'/],
    ['npm: [{ repository: aa, scope: x }, { repository: bb, scope: "@x" }]', /has the scope '@x' twice for npm/],
    ['pip: [{ repository: aa, name: x }, { repository: bb, name: x, mode: extra }]', /has the name 'x' twice for pip/],
    [
      'pip: [{ repository: aa, mirror-of: central }]',
      /unknown key "mirror-of"; the keys here are repository, scope, mode, name, release-age-gate/,
    ],
    [
      'maven: [{ repository: aa, mode: extra, mirror-of: central }]',
      /mirror-of' is for the modes default and mirror, not for extra/,
    ],
    ['maven: [{ repository: aa, mirror-of: "central </mirrorOf>" }]', /must be Maven's pattern of repository IDs/],
    ['maven: [{ repository: aa, mirror-of: "${x}central" }]', /must be Maven's pattern of repository IDs/],
    [`maven: [{ repository: aa, mirror-of: ${'a'.repeat(201)} }]`, /must be Maven's pattern of repository IDs/],
    ['npm: [{ repository: aa, release-age-gate: off }]', /release-age-gate' can be off for a 'scope' only/],
    ['npm: [{ scope: x }]', /'repository' is required for registries.npm\[0\]/],
  ])('refuses %s', async (text, message) => {
    await expect(plan(text)).rejects.toThrow(InputError);
    await expect(plan(text)).rejects.toThrow(message);
  });

  it('names every fault at once, with its line', async () => {
    const text = 'npm:\n  - { repository: "a/b" }\n  - { scope: 1 }\npip: { mode: exta }';
    const message = await plan(text).then(
      () => '',
      (error: unknown) => (error as Error).message,
    );
    expect(message.split('\n').map((line) => line.slice(0, line.indexOf(': ')))).toEqual([
      "'registries':2:19",
      "'registries':3:14",
      "'registries':4:14",
    ]);
  });

  it('plans only what tools can do, under names that are distinct, for any entries', () => {
    const entry = fc.record({
      repository: fc.option(fc.constantFrom('aa', 'b.b', 'C_c'), { nil: undefined }),
      mode: fc.option(fc.constantFrom(...MODES), { nil: undefined, freq: 1 }),
      name: fc.option(fc.constantFrom('codeartifact', 'x'), { nil: undefined, freq: 2 }),
      scopes: fc.uniqueArray(fc.constantFrom('a', 'b'), { maxLength: 2 }),
      own: fc.constant({}),
      releaseAgeGate: fc.option(fc.constantFrom('keep' as const, 'off' as const), { nil: undefined }),
    });
    const entries = fc
      .dictionary(fc.constantFrom(...CLIENT_NAMES), fc.array(entry, { maxLength: 3 }), { maxKeys: 2 })
      .map((dictionary) => new Map(Object.entries(dictionary) as [(typeof CLIENT_NAMES)[number], never[]][]));
    let planned = 0;
    fc.assert(
      fc.property(
        fc.subarray(Object.values(clients)),
        entries,
        fc.constantFrom('main', undefined),
        (wanted, map, repository) => {
          let requests;
          try {
            requests = planRegistries(wanted, map, repository);
          } catch (error) {
            expect(error).toBeInstanceOf(InputError);
            return;
          }
          planned += requests.length;
          expect(new Set(requests.map(({ client }) => client))).toEqual(new Set(wanted));
          const keys = requests.map(({ client, name }) => `${client.name} ${name}`);
          expect(new Set(keys).size).toBe(keys.length);
          for (const { client, mode, scopes } of requests) {
            expect(client.modes).toContain(mode);
            if (!client.scoped) expect(scopes).toEqual([]);
          }
        },
      ),
      { numRuns: 3_000 },
    );
    expect(planned).toBeGreaterThan(200);
  });
});
