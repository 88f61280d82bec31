import { evaluate } from '@codeartifact-ci/emulator/auth/evaluation.ts';
import { parsePolicy } from '@codeartifact-ci/emulator/auth/policy.ts';
import { matchesArn, matchesGlob } from '@codeartifact-ci/emulator/auth/patterns.ts';
import { checkVariables, substitute } from '@codeartifact-ci/emulator/auth/variables.ts';
import { describe, expect, it } from '@jest/globals';

const KEYS = new Map([
  ['aws:username', ['jo']],
  ['aws:principaltag/team', ['web']],
  ['aws:principaltag/star', ['*']],
  ['aws:tagkeys', ['a', 'b']],
]);

describe('a policy variable', () => {
  it('stands for a value of the request, in any case of its name', () => {
    expect(substitute('home/${aws:username}/${AWS:PrincipalTag/Team}', KEYS, false)).toBe('home/jo/web');
    expect(substitute('plain', KEYS, false)).toBe('plain');
  });

  it('has its default where there is no value', () => {
    expect(substitute("${aws:PrincipalTag/none, 'all'}-${aws:username, 'x'}", KEYS, false)).toBe('all-jo');
  });

  it('matches nothing without a value and a default, or with several values', () => {
    expect(substitute('${aws:PrincipalTag/none}', KEYS, false)).toBeUndefined();
    expect(substitute('${aws:TagKeys}', KEYS, false)).toBeUndefined();
  });

  it('may be one of the three characters that mean something in a pattern', () => {
    expect(substitute('${*}${?}${$}', KEYS, false)).toBe('*?$');
    const pattern = substitute('a${*}b*', KEYS, true) ?? '';
    expect(matchesGlob(pattern, 'a*bcd')).toBe(true);
    expect(matchesGlob(pattern, 'axbcd')).toBe(false);
  });

  it('brings no wildcard into a pattern', () => {
    const pattern = substitute('arn:aws:codeartifact:r:1:repository/shop/${aws:PrincipalTag/star}', KEYS, true) ?? '';
    expect(matchesArn(pattern, 'arn:aws:codeartifact:r:1:repository/shop/app')).toBe(false);
    expect(matchesArn(pattern, 'arn:aws:codeartifact:r:1:repository/shop/*')).toBe(true);
  });

  it('stands for itself in the older version of the language', () => {
    const reads = (Version: string, resource: string): boolean => {
      const Statement = {
        Effect: 'Allow',
        Action: '*',
        Resource: 'arn:aws:codeartifact:*:*:repository/shop/${aws:username}',
      };
      const asked = { action: 'codeartifact:ReadFromRepository', resource, caller: undefined, keys: KEYS };
      return evaluate([parsePolicy(JSON.stringify({ Version, Statement }), 'identity')], asked).allowed !== undefined;
    };
    const of = (name: string): string => `arn:aws:codeartifact:us-east-1:111122223333:repository/shop/${name}`;
    expect([reads('2012-10-17', of('jo')), reads('2012-10-17', of('${aws:username}'))]).toEqual([true, false]);
    expect([reads('2008-10-17', of('jo')), reads('2008-10-17', of('${aws:username}'))]).toEqual([false, true]);
  });

  it('must end, and have a name', () => {
    expect(checkVariables('a ${aws:username} b ${*}')).toBeUndefined();
    for (const text of ['${aws:username', 'x${}', '${ }']) expect(checkVariables(text)).toContain('policy variable');
  });
});
