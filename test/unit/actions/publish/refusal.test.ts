import { describe, expect, it } from '@jest/globals';
import { refusal, Refusal } from '../../../../actions/publish/refusal.ts';

const endpoint = new URL('https://example.com/npm/packages/');
const context = { what: 'npm a 1.0.0', action: 'codeartifact:PublishPackageVersion', endpoint } as const;
const reply = (status: number, body = '', reason = ''): Parameters<typeof refusal>[0] => ({
  reply: { status, reason, headers: {}, body: Buffer.from(body) },
});

describe('a refusal', () => {
  it.each([
    [400, /other bytes arrived than were sent/],
    [401, /token was not accepted/],
    [402, /A quota is reached/],
    [403, /Allow codeartifact:PublishPackageVersion to the role.*publish: BLOCK/],
    [404, /no such path at https:\/\/example\.com\/npm\/packages\/: check 'domain'/],
    [409, /holds this version already, though it cannot be seen/],
    [413, /CodeArtifact: 5 GB for an asset/],
    [429, /quota of requests is used up by others\. Run the same command again/],
    [500, /failed for as long as it was tried\. Run the same command again/],
    [599, /failed for as long as it was tried/],
    [302, /a redirect, which is not followed/],
    [399, /a redirect, which is not followed/],
    [418, /Check the endpoint\.$/],
    [200, /Check the endpoint\.$/],
  ])('of status %i says what to do', (status, message) => {
    const error = refusal(reply(status), context);
    expect(error).toBeInstanceOf(Refusal);
    expect(error.status).toBe(status);
    expect(error.message).toMatch(/^npm a 1\.0\.0 was not taken \(/);
    expect(error.message).toMatch(message);
  });

  it('of a read says so', () => {
    expect(refusal(reply(403), { ...context, action: 'codeartifact:ReadFromRepository' }).message).toMatch(
      /^npm a 1\.0\.0 cannot be read \(403\)\. Allow codeartifact:ReadFromRepository/,
    );
  });

  it.each([
    ['{"error":"no","message":"other"}', '', ': no'],
    ['{"message":"why"}', '', ': why'],
    ['{"error":1}', 'Bad Request', ': Bad Request'],
    ['[]', 'Bad Request', ': Bad Request'],
    ['null', 'Bad Request', ': null'],
    [' plain text ', 'Bad Request', ': plain text'],
    ['  <html>page</html>', 'Bad Request', ': Bad Request'],
    ['', '', ''],
    ['x'.repeat(400), '', `: ${'x'.repeat(300)}`],
    ['::stop-commands::x', '', ': '],
  ])('quotes what the registry said: %j', (body, reason, said) => {
    expect(refusal(reply(400, body, reason), context).message).toContain(`(400${said}`);
  });

  it.each(['5', '"no"', 'null', 'true'])('whose body is the JSON %s quotes it as it is', (body) => {
    expect(refusal(reply(418, body, 'I am a teapot'), context).message).toContain(`: ${body}`);
  });

  it('without a reply says what was in the way, and is a user’s to mend', () => {
    const error = refusal({ error: Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }) }, context);
    expect(error.status).toBe(0);
    expect(error.message).toMatch(/^npm a 1\.0\.0 was not taken: .*(again|hang up)/i);
  });
});
