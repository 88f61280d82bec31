import { describe, expect, it } from '@jest/globals';
import { parseInputs } from '@codeartifact-ci/core/inputs.ts';
import { promoteInputs } from '../../../../actions/promote/inputs.ts';
import { intentOf, type Intent } from '../../../../actions/promote/intent.ts';

const host = { workspace: '/checkout' };
const between = { domain: 'my-org', 'source-repository': 'dev', 'destination-repository': 'prod' };

function intent(raw: Readonly<Record<string, string>>, ...operands: readonly string[]): Intent {
  return intentOf(parseInputs(promoteInputs, { ...between, ...raw }), operands, host);
}

describe('what promote is asked for', () => {
  it('is a release manifest, versions by name, or both', () => {
    expect(intent({ 'release-file': 'out/release.json' })).toMatchObject({
      ...{ kind: 'plan', releaseFile: '/checkout/out/release.json', coordinates: [], selection: undefined },
      ...{ planFile: '/checkout/promote-plan.json', ttl: 86_400 },
    });
    const both = intent(
      { coordinates: 'npm:lib@1.0.0', mode: 'apply', 'plan-ttl': '2h' },
      'npm:lib@1.0.0',
      'maven:a:b@2.0',
    );
    expect(both).toMatchObject({ kind: 'plan-and-apply', coordinates: ['npm:lib@1.0.0', 'maven:a:b@2.0'], ttl: 7200 });
  });

  it('is a selection in the retention language', () => {
    const raw = {
      ...{ packages: 'npm:@acme/*, !npm:@acme/x', versions: '1.*', formats: 'npm', channel: 'release' },
      ...{ 'older-than': '7d', origin: 'external', 'allow-empty': 'true' },
    };
    expect(intent(raw)).toMatchObject({
      selection: {
        ...{ packages: ['!npm:@acme/x', 'npm:@acme/*'], versions: ['1.*'], formats: ['npm'], channels: ['release'] },
        ...{ olderThan: 604_800, origin: ['external'], allowEmpty: true },
      },
    });
  });

  it('is a plan to apply, or one to take back', () => {
    const confirm = 'a'.repeat(64);
    expect(intent({ plan: 'p.json', mode: 'apply', confirm })).toEqual({
      kind: 'apply',
      planFile: '/checkout/p.json',
      confirm,
    });
    expect(intent({ mode: 'rollback' })).toEqual({ kind: 'rollback', planFile: undefined });
    expect(intent({ mode: 'rollback', plan: '/p.json' })).toEqual({ kind: 'rollback', planFile: '/p.json' });
  });

  it.each([
    ['nothing', {}, "Say what to promote: 'release-file', 'coordinates', or 'packages'"],
    [
      'a narrowing without packages',
      { 'older-than': '7d', origin: 'external' },
      "'older-than', 'origin' narrow 'packages', which is not set",
    ],
    [
      'packages and a manifest',
      { packages: '*:*', 'release-file': 'r' },
      "'packages' selects versions by rules, 'release-file' by name: leave one out",
    ],
    [
      'an attestation of a selection',
      { packages: '*:*', attestation: 'required' },
      "'attestation' is about the release manifest",
    ],
    [
      'confirm without a plan',
      { packages: '*:*', mode: 'apply', confirm: 'a'.repeat(64) },
      "'confirm' is for mode: apply with a 'plan'",
    ],
    ['a plan in mode plan', { plan: 'p' }, "'plan' names a plan to apply or to roll back: set 'mode'"],
    [
      'rules beside a plan',
      { plan: 'p', mode: 'apply', packages: '*:*', dependencies: 'true' },
      "leave out 'packages', 'dependencies'",
    ],
    [
      'rules beside a rollback',
      { mode: 'rollback', 'dist-tag': 'stable', 'remove-from-source': 'archive' },
      "leave out 'dist-tag', 'remove-from-source'",
    ],
  ])('is refused with the remedy: %s', (_, raw, message) => {
    expect(() => intent(raw)).toThrow(message);
  });

  it('is refused as a pattern behind the command', () => {
    expect(() => intent({}, 'npm:lib@1.*')).toThrow(
      '"npm:lib@1.*" must be of the form format:name@version, such as npm:@acme/core@1.4.0 or maven:com.acme:lib@2.0. For patterns give',
    );
  });

  it.each([
    [{ 'source-repository': '' }, "'source-repository' is required"],
    [{ 'destination-repository': 'a/b' }, "'destination-repository' must be a repository name"],
    [{ 'destination-domain': 'A' }, "'destination-domain' must be a domain name"],
    [{ 'destination-domain-owner': '1' }, "'destination-domain-owner' must be an AWS account ID"],
    [{ 'destination-region': 'nowhere' }, "'destination-region' must be an AWS Region"],
    [{ 'destination-role-to-assume': 'ci' }, "'destination-role-to-assume' must be a role's ARN"],
    [{ 'destination-endpoint': 'http://example.org' }, "'destination-endpoint' must be an https URL"],
    [{ coordinates: 'npm:lib' }, "'coordinates' must be of the form format:name@version"],
    [{ packages: 'lib' }, "'packages' must be of the form format:name"],
    [{ versions: 'a b' }, "'versions' must be version numbers"],
    [{ formats: 'deb' }, "'formats' must be one of npm"],
    [{ channel: '!x' }, "'channel' must be release, prerelease, snapshot"],
    [{ 'older-than': '7' }, "'older-than' must be a number of hours"],
    [{ origin: 'here' }, "'origin' must be one of internal, external, unknown"],
    [{ dependencies: 'yes' }, "'dependencies' must be true or false"],
    [{ 'dist-tags': 'drop' }, "'dist-tags' must be one of keep, carry"],
    [{ 'dist-tag': '1.x' }, "'dist-tag' must be words that are no range of versions"],
    [{ 'remove-from-source': 'yes' }, "'remove-from-source' must be one of none, archive, delete"],
    [{ attestation: 'yes' }, "'attestation' must be one of off, available, required"],
    [{ 'attestation-repository': 'acme' }, "'attestation-repository' must be OWNER/REPOSITORY"],
    [{ mode: 'restore' }, "'mode' must be one of plan, apply, rollback"],
    [{ confirm: 'x' }, "'confirm' must be the id of a plan"],
    [{ 'plan-ttl': '1' }, "'plan-ttl' must be a number of hours"],
    [{ 'max-versions': '-1' }, "'max-versions' must be a whole number"],
    [{ 'max-packages': 'x' }, "'max-packages' must be a whole number"],
    [{ 'allow-empty': '1' }, "'allow-empty' must be true or false"],
    [{ wait: '9999' }, "'wait' must be a whole number from 0 to 3600 seconds"],
  ])('has its inputs checked one by one: %j', (raw, message) => {
    expect(() => intent({ ...raw })).toThrow(message);
  });
});
