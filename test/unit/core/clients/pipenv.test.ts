import { describe, expect, it } from '@jest/globals';
import type { ClientContext } from '@codeartifact-ci/core/clients/client.ts';
import { pipenv } from '@codeartifact-ci/core/clients/pipenv.ts';
import {
  host,
  token,
  main,
  team,
  both,
  extraOnly,
  configure,
  values,
  written,
  notes,
} from '../../../support/python-login.ts';

describe('Pipenv', () => {
  it.each(['environment', 'file'] as const)(
    'has a mirror of PyPI by its variable, and the token in the .netrc alone, with token-in: %s',
    async (tokenIn) => {
      const configured = configure(pipenv, both, { tokenIn });
      expect(values(configured)).toEqual({ PIPENV_PYPI_MIRROR: `${main}simple/` });
      expect(await written(configured)).toEqual({
        '/home/user/.netrc': `machine ${host} login aws password ${token}\n`,
      });
      expect(notes(configured)).toContain(
        `[[source]]\nname = "codeartifact-team"\nurl = "${team}simple/"\nverify_ssl = true\n`,
      );
      expect(values(configure(pipenv, extraOnly))).toEqual({});
      expect(notes(configure(pipenv, extraOnly))).toContain('dependency confusion');
    },
  );

  it('goes by the .netrc that NETRC names', async () => {
    const env = { NETRC: '/secrets/netrc' };
    expect(Object.keys(await written(configure(pipenv, both, { env })))).toEqual(['/secrets/netrc']);
    expect(() => configure(pipenv, both, { env: { NETRC: 'netrc' } })).toThrow(/NETRC is "netrc".*absolute path/);
  });

  it('is refused where the .netrc has two entries for the host: Python takes the last, and others the first', () => {
    const entry = `machine ${host}\n  login token\n  password old\n`;
    const reading = (text: string): Pick<ClientContext, 'read'> => ({ read: () => text });
    expect(() => configure(pipenv, both, reading(entry + entry))).toThrow(/has several entries for \S+amazonaws/);
    expect(() => configure(pipenv, both, reading(`${entry}machine other.example login ${host}\n`))).not.toThrow();
  });
});
