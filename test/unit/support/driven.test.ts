import { describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLIENT_NAMES } from '@codeartifact-ci/core/clients/clients.ts';
import record from '../../clients/driven.json' with { type: 'json' };
import { ALL_ROWS } from '../../support/client-matrix/rows.ts';
import { root } from '../../support/paths.ts';

const driven = Object.entries(record as Readonly<Record<string, Readonly<Record<string, string>>>>);

/** What test/clients pins: of npm's aliases and Python's requirements the versions, of Maven's artifacts all that is said. */
function pinned(): string {
  const files = globSync('test/clients/**/*.{json,txt,ts}', { cwd: root, exclude: ['**/driven.json'] });
  return files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
}

describe('the versions in the README, as npm run proof -- login-matrix --record has noted them,', () => {
  it('are of clients that login configures', () => {
    expect(driven.map(([tool]) => tool).filter((tool) => !CLIENT_NAMES.some((name) => name === tool))).toEqual([]);
  });

  it('are those of all rows of the matrix, and of no other', () => {
    const noted = driven.flatMap(([tool, rows]) => Object.keys(rows).map((title) => `${tool}: ${title}`));
    expect(noted.sort()).toEqual(ALL_ROWS.map(({ tool, title }) => `${tool}: ${title}`).sort());
  });

  it('are the ones that are pinned, where the machine does not have the client by itself', () => {
    const pins = pinned();
    const versions = ALL_ROWS.filter(({ needs }) => needs.includes('.cache/clients')).map(({ tool, title }) => ({
      title,
      version: driven.find(([name]) => name === tool)?.[1][title] ?? 'none',
    }));
    const apart = versions.filter(
      ({ version }) => !new RegExp(`[=@:"]${version.replaceAll('.', '\\.')}\\b`).test(pins),
    );
    // .NET's package of npm has a number of its own.
    expect(apart.filter(({ title }) => !title.startsWith('.NET'))).toEqual([]);
  });
});
