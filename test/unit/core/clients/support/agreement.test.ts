import { describe, expect, it } from '@jest/globals';
import {
  isBelow,
  mainRegistry,
  namesToken,
  registryFor,
  registryUrl,
  scopeOf,
} from '@codeartifact-ci/core/clients/support/agreement.ts';
import { clientContext } from '../../../../support/client-context.ts';

it.each<[string | undefined, string | undefined]>([
  ['@acme/a', '@acme'],
  ['a', undefined],
  ['a/@acme/b', undefined],
  ['@acme', undefined],
  ['@/a', undefined],
  [undefined, undefined],
])('the scope of %p is %p', (name, scope) => {
  expect(scopeOf(name)).toBe(scope);
});

it.each<[string | undefined, string | undefined]>([
  ['https://user:secret@r.example/a?b=c#d', 'https://r.example/a'],
  ['sparse+https://r.example/', 'https://r.example/'],
  ['registry+http://r.example/', 'http://r.example/'],
  ['  https://r.example/  ', 'https://r.example/'],
  ['HTTPS://r.example/', 'https://r.example/'],
  ['git+https://r.example/', undefined],
  ['xhttps://r.example/', undefined],
  ['r.example', undefined],
  ['https://', undefined],
  [undefined, undefined],
])('the registry of %p is %p', (text, url) => {
  expect(registryUrl(text)?.href).toBe(url);
});

it.each([
  ['https://r.example/npm/a/', true],
  ['https://r.example/npm/a', true],
  ['https://r.example:443/npm/a/x', true],
  ['https://r.example/npm/ab/', false],
  ['https://r.example/npm/', false],
  ['http://r.example/npm/a/', false],
  ['https://r.example.evil/npm/a/', false],
])('%s is below an endpoint: %p', (url, below) => {
  expect(isBelow(new URL(url), new URL('https://r.example/npm/a/'))).toBe(below);
});

describe('the registry for a scope', () => {
  const login = clientContext('npm', [
    { repository: 'extra', mode: 'extra' },
    { repository: 'scoped', scopes: ['@acme'] },
    { repository: 'main' },
  ]);

  it('is its own, or the one in the place of the public registry', () => {
    expect(mainRegistry(login)?.repository).toBe('main');
    expect(registryFor(login, '@acme')?.repository).toBe('scoped');
    expect(registryFor(login, '@other')?.repository).toBe('main');
    expect(registryFor(login, undefined)?.repository).toBe('main');
    expect(registryFor(clientContext('npm', [{ scopes: ['@acme'] }]), '@other')).toBeUndefined();
    expect(mainRegistry(clientContext('npm', [{ mode: 'extra' }]))).toBeUndefined();
  });
});

it.each([
  ['${TOKEN}', true],
  ['$TOKEN', true],
  ['%TOKEN%', true],
  ['${env.TOKEN}', true],
  ['${MY_TOKEN}', false],
  ['TOKENS', false],
  ['', false],
])('%s names the token: %p', (text, named) => {
  expect(namesToken(text, { tokenVariables: ['OTHER', 'TOKEN'] })).toBe(named);
});
