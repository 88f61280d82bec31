import { expect, it } from '@jest/globals';
import { packagesOfYarnBerryLock } from '@codeartifact-ci/core/clients/locks/yarn-berry-lock.ts';

const at = (url: string, times = 1): string =>
  `__archiveUrl=${Array.from({ length: times }).reduce<string>((text) => encodeURIComponent(text), url)}`;
const found = (descriptors: string, resolution: string, dependencies: object = {}): (string | undefined)[] =>
  packagesOfYarnBerryLock({ [descriptors]: { resolution, dependencies } }).map(
    ({ name, url }) => `${name ?? '?'} ${url}`,
  );

it.each([
  ['a@npm:1.0.0', 'a'],
  ['@acme/a@npm:1.0.0', '@acme/a'],
])('the archive of %s is found in its resolution, its range, and that of who needs it', (locator, name) => {
  const address = 'https://evil.example/a.tgz';
  expect(found(locator, `${locator}::${at(address)}`)).toEqual([`${name} ${address}`]);
  expect(found(`${locator}::${at(address)}`, locator)).toEqual([`${name} ${address}`]);
  expect(found(locator, locator, { b: `npm:1.0.0::${at(address)}`, c: 7 })).toEqual([`${name} ${address}`]);
  expect(found(`${locator}::${at(address)}`, `${locator}::${at(address)}`)).toHaveLength(1);
  expect(found(locator, locator)).toEqual([]);
});

it('an address may be without TLS, in capitals, and no other scheme is one', () => {
  const urls = (url: string): (string | undefined)[] => found('a@npm:1', `a@npm:1::${at(url)}`);
  expect(urls('http://evil.example/a.tgz')).toEqual(['a http://evil.example/a.tgz']);
  expect(urls('HTTPS://evil.example/a.tgz')).toEqual(['a HTTPS://evil.example/a.tgz']);
  expect(urls('file:///a.tgz')).toEqual([]);
  expect(urls('xhttps://evil.example/a.tgz')).toEqual([]);
});

it('is found as deep as patches of patches go', () => {
  const deep = (times: number): (string | undefined)[] =>
    found('a@npm:1', `a@npm:1::${at('https://e.example/a', times)}`);
  expect([1, 2, 7].map((times) => deep(times).includes('a https://e.example/a'))).toEqual([true, true, true]);
});

it('a resolution that names nothing has no name', () => {
  expect(found('', `::${at('https://e.example/a')}`)).toEqual(['? https://e.example/a']);
  expect(packagesOfYarnBerryLock('text')).toEqual([]);
});
