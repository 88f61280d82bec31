import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { swift, swiftConfiguration } from '@codeartifact-ci/core/clients/swift.ts';
import type { Registry, ClientContext } from '@codeartifact-ci/core/clients/client.ts';
import { applySlots, fileFormats, removeLayers } from '../../../support/file-formats.ts';
import { clientContext } from '../../../support/client-context.ts';

const HOST = 'my-org-111122223333.d.codeartifact.us-east-1.amazonaws.com';
const registry = (repository: string): object => ({
  url: `https://${HOST}/swift/${repository}/`,
  supportsAvailability: false,
});

/** Both files' texts after the login. */
function written(
  registries: readonly Partial<Registry>[],
  [json, netrc]: readonly [string, string] = ['', ''],
  context: Partial<ClientContext> = {},
): [string, string] {
  const [first, second] = swift.configure(clientContext('swift', registries, context)).files;
  return [applySlots('json', json, first?.slots ?? []).text, applySlots('netrc', netrc, second?.slots ?? []).text];
}

describe('SwiftPM', () => {
  // SwiftPM documentation, "Using a package registry": registries.json, .netrc
  it('has the registry in the user file and the token in the .netrc, and says so', () => {
    const { files, variables, notes } = swift.configure(clientContext('swift'));
    expect(files.map(({ path, format }) => [path, format])).toEqual([
      [`${swiftConfiguration({ env: {}, systemHome: '/home/user' })}/registries.json`, 'json'],
      ['/home/user/.netrc', 'netrc'],
    ]);
    expect(variables).toEqual({});
    expect(notes).toEqual([expect.stringMatching(/until the clean-up it is in \/home\/user\/\.netrc.*keychain/)]);
    const [json, netrc] = written([{}]);
    expect(JSON.parse(json)).toEqual({
      version: 1,
      registries: { '[default]': registry('my-packages') },
      authentication: { [HOST]: { type: 'token' } },
    });
    expect(netrc).toBe(`machine ${HOST} login token password eyJ2ZXIiOjEs.TOKEN\n`);
  });

  it('has a registry by scope, and one token for all of a host', () => {
    const [json, netrc] = written([{}, { repository: 'internal', name: 'internal', scopes: ['acme', 'other'] }]);
    expect(JSON.parse(json)).toMatchObject({
      registries: { '[default]': registry('my-packages'), acme: registry('internal'), other: registry('internal') },
    });
    expect(netrc.match(/machine/g)).toHaveLength(1);
  });

  // RegistryConfiguration.authenticationStorageKey: with the port; a .netrc knows none
  it('names a host with its port, and without in the .netrc', () => {
    const endpoint = new URL('https://127.0.0.1:8443/swift/d/my-org-111122223333/my-packages/');
    const [json, netrc] = written([{ endpoint }]);
    expect(JSON.parse(json)).toMatchObject({ authentication: { '127.0.0.1:8443': { type: 'token' } } });
    expect(netrc).toMatch(/^machine 127\.0\.0\.1 login token /);
  });

  it('keeps what is there already, and goes before it', () => {
    const json =
      '{\n  "version" : 1,\n  "registries" : { "acme": { "url": "https://a.example" } },\n  "security" : {}\n}\n';
    const [edited, netrc] = written([{}], [json, 'machine a.example login me password x\n']);
    expect(JSON.parse(edited)).toMatchObject({
      version: 1,
      registries: { acme: { url: 'https://a.example' }, '[default]': registry('my-packages') },
      security: {},
    });
    expect(netrc).toMatch(/^machine my-org.*\nmachine a\.example login me password x\n$/);
  });

  it('is reached over https alone', () => {
    const endpoint = new URL('http://127.0.0.1:8080/swift/d/my-org-111122223333/my-packages/');
    expect(() => written([{ endpoint }])).toThrow(InputError);
    expect(() => written([{ endpoint }])).toThrow(/https only.*Start the emulator with --https/);
  });

  // PackageIdentity.Scope: 1 to 39 letters, digits and hyphens, no two hyphens together, none at an end
  it.each(['a_b', 'a.b', 'a--b', 'a-', 'x'.repeat(40)])(
    'refuses %s, for which SwiftPM would refuse the file',
    (scope) => {
      expect(() => written([{ scopes: [scope] }])).toThrow(/cannot be a scope of Swift packages/);
    },
  );

  // SwiftPM, FileSystem.swiftPMConfigurationDirectory; Foundation's home is the one of the user database
  it.each([
    ['linux', {}, '/system/.swiftpm/configuration'],
    ['linux', { HOME: '/elsewhere', XDG_CONFIG_HOME: '/xdg' }, '/xdg/swiftpm/configuration'],
    ['darwin', { XDG_CONFIG_HOME: '/xdg' }, '/system/Library/org.swift.swiftpm/configuration'],
    ['linux', { CFFIXED_USER_HOME: '/fixed' }, '/fixed/.swiftpm/configuration'],
  ] as const)('on %s with %j has its configuration in %s', (platform, env, folder) => {
    expect(swiftConfiguration({ env, systemHome: '/system' }, platform)).toBe(folder);
  });

  it('gives its files their old bytes back, whatever they were', () => {
    const member = fc.constantFrom(
      '"version": 1',
      '"registries": {}',
      '"registries": {"[default]": {"url": "https://a"}, "acme": {"url": "https://b"}}',
      `"authentication": {"${HOST}": {"type": "basic"}}`,
      '"security": null',
    );
    const jsons = fc
      .tuple(
        fc.uniqueArray(member, { selector: (text) => text.slice(0, 6) }),
        fc.constantFrom('', ' ', '\n  ', '\r\n\t'),
      )
      .map(([members, space]) => `{${members.map((text) => space + text).join(',')}${space.trimEnd()}}`);
    const netrcs = fc
      .array(
        fc.constantFrom('# c', `machine ${HOST} login a password b`, 'machine b\n  login c', 'default login x', ''),
      )
      .map((lines) => lines.join('\n'));
    const [first, second] = swift.configure(
      clientContext('swift', [{}, { repository: 'b', name: 'b', scopes: ['acme'] }]),
    ).files;
    fc.assert(
      fc.property(fc.oneof(fc.constant(''), jsons), netrcs, (json, netrc) => {
        for (const [text, file] of [
          [json, first],
          [netrc, second],
        ] as const) {
          if (file === undefined) throw new Error('no file');
          const edited = applySlots(file.format, text, file.slots);
          expect(edited.text).not.toBe(text);
          expect(removeLayers(fileFormats[file.format], edited.text, edited.layers)).toBe(text);
        }
      }),
    );
  });
});
