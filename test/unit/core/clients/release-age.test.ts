import { describe, expect, it } from '@jest/globals';
import { planRegistries } from '@codeartifact-ci/core/clients/registries.ts';
import { readRegistries } from '@codeartifact-ci/core/clients/registries-input.ts';
import { CLIENT_NAMES, type ClientName, loadClients } from '@codeartifact-ci/core/clients/clients.ts';
import { loadFormat } from '@codeartifact-ci/core/files/formats.ts';
import { applySlots } from '@codeartifact-ci/core/undo/layers.ts';
import { clientContext } from '../../../support/client-context.ts';

const clients = await loadClients();

const THREE_DAYS = 3 * 24 * 60;

/** What a client's configuration has beyond that without a minimum age: lines by file, and variables. */
async function added(
  tool: ClientName,
  minReleaseAge: number,
  before: Readonly<Record<string, string>> = {},
  more: Readonly<Record<string, unknown>> = {},
): Promise<Record<string, string[]>> {
  const configured = async (minutes: number | undefined): Promise<Record<string, string>> => {
    const context = { ...clientContext(clients[tool].format), ...more, minReleaseAge: minutes };
    const { files, variables } = clients[tool].configure(context);
    const texts: Record<string, string> = { ...before };
    for (const { path, format, slots } of files) {
      texts[path] = applySlots(await loadFormat(format), texts[path] ?? '', slots).text;
    }
    const pairs = Object.entries(variables).map(([name, { value }]) => `${name}=${value}`);
    return { ...texts, variables: pairs.join('\n') };
  };
  const [without, all] = [await configured(undefined), await configured(minReleaseAge)];
  return Object.fromEntries(
    Object.entries(all).flatMap(([path, text]) => {
      const old = (without[path] ?? '').split('\n');
      const lines = text.split('\n').filter((line) => !old.includes(line));
      return lines.length === 0 ? [] : [[path.replace('/home/user/', '~/'), lines]];
    }),
  );
}

describe('a minimum age of releases', () => {
  it.each<[ClientName, Record<string, string[]>]>([
    ['npm', { '~/.npmrc': ['min-release-age=3'] }],
    ['deno', { '~/.npmrc': ['min-release-age=3'] }],
    [
      'pnpm',
      { '~/.config/pnpm/config.yaml': ['minimumReleaseAge: 4320'], '~/.config/pnpm/rc': ['minimum-release-age=4320'] },
    ],
    ['yarn-berry', { '~/.yarnrc.yml': ['npmMinimalAgeGate: 4320'] }],
    ['bun', { '~/.bunfig.toml': ['[install]', 'minimumReleaseAge = 259200'] }],
    ['uv', { '~/.config/uv/uv.toml': ['exclude-newer = "3 days"'] }],
    ['pip', { variables: ['PIP_UPLOADED_PRIOR_TO=P3D'] }],
    ['poetry', { '~/.config/pypoetry/config.toml': ['[solver]', 'min-release-age = 3'] }],
    ['pdm', { '~/.config/pdm/config.toml': ['[strategy]', 'exclude-newer = "3d"'] }],
    ['bundler', { variables: ['BUNDLE_COOLDOWN=3'] }],
    ['maven', {}],
    ['cargo', {}],
    ['yarn', {}],
  ])('is set for %s where it has a setting of its own, in its unit', async (tool, expected) => {
    expect(await added(tool, THREE_DAYS)).toEqual(expected);
    expect(clients[tool].releaseAge !== undefined).toBe(Object.keys(expected).length > 0);
  });

  it('is rounded up for clients that count in days, and is not for the others', async () => {
    expect(await added('npm', 25 * 60)).toEqual({ '~/.npmrc': ['min-release-age=2'] });
    expect(await added('uv', 25 * 60)).toEqual({ '~/.config/uv/uv.toml': ['exclude-newer = "25 hours"'] });
    expect(await added('yarn-berry', 25 * 60)).toEqual({ '~/.yarnrc.yml': ['npmMinimalAgeGate: 1500'] });
  });

  it.each<[ClientName, string, string]>([
    ['npm', '/home/user/.npmrc', 'min-release-age=7'],
    ['pnpm', '/home/user/.config/pnpm/config.yaml', 'minimumReleaseAge: 10080'],
    ['yarn-berry', '/home/user/.yarnrc.yml', 'npmMinimalAgeGate: 10080'],
    ['bun', '/home/user/.bunfig.toml', '[install]\nminimumReleaseAge = 604800'],
    ['poetry', '/home/user/.config/pypoetry/config.toml', '[solver]\nmin-release-age = 7'],
    ['uv', '/home/user/.config/uv/uv.toml', 'exclude-newer = "1 week"'],
    ['pdm', '/home/user/.config/pdm/config.toml', '[strategy]\nexclude-newer = "2026-01-01"'],
  ])('leaves a longer one of the user of %s, and a date, as it is', async (tool, path, text) => {
    const lines = await added(tool, THREE_DAYS, { [path]: `${text}\n` });
    expect(lines[path.replace('/home/user/', '~/')]).toBeUndefined();
  });

  it('leaves what the variables of pip and Bundler ask for already', async () => {
    expect(await added('pip', THREE_DAYS, {}, { env: { PIP_UPLOADED_PRIOR_TO: 'P9D' } })).toEqual({});
    expect(await added('bundler', THREE_DAYS, {}, { env: { BUNDLE_COOLDOWN: '9' } })).toEqual({
      variables: ['BUNDLE_COOLDOWN=9'],
    });
  });

  it('stands in the user files of pip and Bundler where the token does', async () => {
    const inFile = { tokenIn: 'file' };
    expect(await added('pip', THREE_DAYS, {}, inFile)).toEqual({
      '~/.config/pip/pip.conf': ['uploaded-prior-to = P3D'],
    });
    expect(await added('bundler', THREE_DAYS, {}, inFile)).toEqual({
      '~/.bundle/config': [expect.stringMatching(/^BUNDLE_COOLDOWN: ["']?3["']?$/)],
    });
  });

  it('makes an exception for the scopes of the login, unless an entry says otherwise', async () => {
    const entries = await readRegistries(
      'npm: [aa, { repository: bb, scope: x }, { repository: cc, scope: y, release-age-gate: keep }]',
    );
    const gates = (scopedGate?: 'off'): string[] =>
      planRegistries([clients.npm], entries, undefined, scopedGate).map(({ releaseAgeGate }) => releaseAgeGate);
    expect(gates()).toEqual(['keep', 'keep', 'keep']);
    expect(gates('off')).toEqual(['keep', 'off', 'keep']);
  });

  it('is no matter for clients that install nothing', () => {
    const idle = CLIENT_NAMES.filter((name) => clients[name].installsNothing === true);
    expect(idle).toEqual(['twine', 'generic', 'renovate']);
  });
});
