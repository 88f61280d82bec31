import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { sdkClient } from '../support/guide.ts';
import { Domain, expectIdentity } from '../support/provision-identity.ts';

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await startTestEmulator();
});
afterAll(() => emulator.stop());

describe('a file that is applied', () => {
  it('is exported as what exists, and applied again it is the same, letter by letter', async () => {
    // Many more are in test/proof/provision-identity.test.ts.
    await expectIdentity(emulator, 8);
  }, 30_000);

  it('takes nothing from another file of the same domain, applied in turn twenty times', async () => {
    const client = sdkClient(emulator);
    const domain = new Domain(client, emulator, 'shared');
    const owner = [
      'tags: {team: platform}',
      'access: [{accounts: ["222222222222"], can: [get-token]}]',
      'repositories:',
      '  store: {external-connection: public:npmjs}',
      '  shared: {upstreams: [store], tags: {a: b}, access: [{roles: [CI], can: [publish]}]}',
      'package-groups: {/npm/acme/*: {publish: [shared], external-upstream: block}}',
    ].join('\n');
    const team = [
      'existing: true',
      'repositories:',
      '  shared: {existing: true}',
      '  mine: {upstreams: [shared], description: Of the team, access: [{accounts: ["333333333333"], can: [read]}]}',
      'package-groups: {/npm/acme/*: {existing: true}, /npm/team/*: {publish: [mine]}}',
    ].join('\n');
    for (const text of [owner, team]) expect(await domain.apply(text)).toEqual({ failed: [], skipped: [] });
    const settled = await domain.export();
    for (let turn = 0; turn < 20; turn++) {
      for (const text of [owner, team]) {
        expect((await domain.plan(text, text === team)).changes).toEqual([]);
        await domain.apply(text);
      }
    }
    expect(await domain.export()).toBe(settled);
    client.destroy();
  }, 30_000);
});
