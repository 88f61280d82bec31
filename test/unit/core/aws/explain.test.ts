import { describe, expect, it } from '@jest/globals';
import { explain } from '@codeartifact-ci/core/aws/explain.ts';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';

/** An error as the SDK makes one: of the service's model where it has a `$fault`. */
function answered(status: number | undefined, more: object = {}, message = 'no'): Error {
  const $response = status === undefined ? {} : { statusCode: status };
  return Object.assign(new Error(message), { $response, ...more });
}
const FAULT = { $fault: 'client' };
const named = (status: number, name: string, message: string): Error => answered(status, { name }, message);

describe('an answer that is no error of the service', () => {
  it.each<[string, Error, RegExp]>([
    ['half of a success', answered(200), /^The reply of the service cannot be read \(200\)\. It was cut off/],
    ['a page of 299', answered(299), /^The reply of the service cannot be read \(299\)/],
    ['a reply without a status', answered(undefined), /^The reply of the service cannot be read \(no status\)/],
    ['a redirect', answered(300), /^no\. A redirect is not followed/],
    ['another redirect', answered(399), /^no\. A redirect is not followed/],
    ['a proxy that wants a password', answered(407, FAULT), /^no\. A proxy wants its credentials/],
    ['a page of a gateway', answered(502), /^no\. It failed for as long as it was tried/],
    ['the first of them', answered(500, FAULT), /^no\. It failed for as long as it was tried/],
    ['too many requests', answered(429, FAULT), /^no\. It failed for as long as it was tried/],
    ['a timeout', answered(408, FAULT), /^no\. It failed for as long as it was tried/],
    ['another refusal', answered(499, FAULT), /^no\. Check the endpoint and the inputs\./],
    ['one without words', answered(418, FAULT, 'UnknownError'), /^The service answered with HTTP 418\. Check the/],
    ['no XML', answered(511, {}, '@aws-sdk XML parse error: expected >'), /^The service answered with HTTP 511\. It/],
    ['XML in another shape', named(403, 'TypeError', 'x.y is no function'), /^The reply .* cannot be read \(403\)\./],
    [
      'the name of nothing',
      answered(403, { ...FAULT, name: '__proto__' }),
      /^no\. Check the endpoint and the inputs\.$/,
    ],
    ['a name given twice', answered(403, { ...FAULT, name: ['A', 'B'] }), /^no\. Check the endpoint and the inputs\.$/],
    ['a message given twice', answered(403, { ...FAULT, message: ['a', 'b'] }), /^\["a","b"\]\. Check the endpoint/],
    ['endless words', answered(403, FAULT, 'x'.repeat(3_000)), /^x{2000}\. Check the endpoint and the inputs\.$/],
  ])('%s', (_what, error, message) => {
    const explained = explain(error);
    expect(explained).toBeInstanceOf(InputError);
    expect(messageOf(explained)).toMatch(message);
    expect((explained as Error).cause).toBe(error);
  });
});

it.each([
  ['Region is missing', /^Region is missing\. Set the input 'region', or the variable AWS_REGION\.$/],
  ['Region not accepted: region="x y" is not a valid hostname component.', /component\. Check AWS_REGION and the/],
])('the SDK’s “%s” is the user’s to mend', (message, said) => {
  const explained = explain(new Error(message));
  expect(explained).toBeInstanceOf(InputError);
  expect(messageOf(explained)).toMatch(said);
});

describe('what the disk or its owner refuses', () => {
  const failed = (code: string, syscall: string, path?: string): Error =>
    Object.assign(new Error(`${code}: no, ${syscall}`), { code, syscall, ...(path === undefined ? {} : { path }) });

  it.each<[Error, RegExp]>([
    [failed('ENOENT', 'mkdtemp', '/none/a-XXXXXX'), /^ENOENT: no, mkdtemp\. Check TMPDIR \(on GitHub RUNNER_TEMP\)/],
    [failed('ENOTDIR', 'mkdtemp', '/dev/null/a-XXXXXX'), /Check TMPDIR/],
    [failed('ENOSPC', 'write'), /^ENOSPC: no, write\. Make room, and run again\.$/],
    [failed('EDQUOT', 'write'), /Make room/],
    [failed('EMFILE', 'open', '/a'), /ulimit -n/],
    [failed('EROFS', 'open', '/a'), /Check its permissions and owner, and how its disk is mounted\.$/],
    [failed('EACCES', 'mkdir', '/a'), /Check its permissions/],
    [failed('EPERM', 'unlink', '/a'), /Check its permissions/],
  ])('is the user’s to mend: %s', (error, said) => {
    expect(explain(error)).toBeInstanceOf(InputError);
    expect(messageOf(explain(error))).toMatch(said);
  });

  it('is told from a file of ours that is not there', () => {
    const error = failed('ENOENT', 'open', '/a');
    expect(explain(error)).toBe(error);
  });
});

describe('a refusal that names an action', () => {
  const denied = (action: string, name = 'AccessDeniedException'): Error =>
    answered(
      403,
      { ...FAULT, name },
      `User: arn:aws:sts::111122223333:assumed-role/ci/build is not authorized to perform: ${action} on resource: arn:aws:codeartifact:us-east-1:111122223333:repository/my-org/app because no identity-based policy allows the ${action} action`,
    );

  it.each(['codeartifact:ReadFromRepository', 'sts:GetServiceBearerToken'])(
    'of ours has the statement to add: %s',
    (action) => {
      const lines = messageOf(explain(denied(action))).split('\n');
      expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ Effect: 'Allow', Action: action });
    },
  );

  it('of another service has the general remedy', () => {
    expect(messageOf(explain(denied('s3:GetObject')))).toMatch(/Add this action to the identity policy of the role/);
    expect(messageOf(explain(denied('sts:AssumeRole', 'AccessDenied')))).toMatch(/Check the role's trust policy/);
  });

  it('by another error than a denial is not read for one', () => {
    expect(messageOf(explain(denied('codeartifact:ReadFromRepository', 'ValidationException')))).toMatch(
      /Correct the value and run again\.$/,
    );
  });
});

it.each([new TypeError('x is not a function'), 'text', undefined])('a bug stays what it is: %p', (error) => {
  expect(explain(error)).toBe(error);
});
