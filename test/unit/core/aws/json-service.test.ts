import { afterEach, describe, expect, it } from '@jest/globals';
import { CodeartifactClient } from '@aws-sdk/client-codeartifact';
import { explain } from '@codeartifact-ci/core/aws/explain.ts';
import { jsonCaller, type JsonService } from '@codeartifact-ci/core/aws/json-service.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { httpAgents } from '@codeartifact-ci/core/http.ts';
import { signedExchange } from '@codeartifact-ci/core/aws/signed-exchange.ts';
import { startJsonService, type FakeJsonService, type JsonReply } from '../../../support/json-service.ts';

const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const METRICS: JsonService = { name: 'monitoring', target: 'Granite', version: '1.0', perSecond: 1000 };

let fake: FakeJsonService | undefined;
afterEach(async () => {
  await fake?.close();
});

async function call(answer: (attempt: number) => JsonReply, secret = SECRET) {
  fake = await startJsonService(SECRET, (_, attempt) => answer(attempt));
  const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: secret, sessionToken: 'session' };
  const client = new CodeartifactClient({ region: 'eu-west-1', credentials });
  const agents = await httpAgents(undefined, {});
  const caller = await jsonCaller(METRICS, { client }, new URL(fake.endpoint), agents);
  try {
    return { reply: await caller.call('GetMetricData', { text: 'ü' }), requests: fake.requests, caller };
  } finally {
    agents.http.destroy();
  }
}

describe('a service without an SDK of its own', () => {
  it('gets requests that are signed for it with the credentials of the connection, and its reply is a document', async () => {
    const { reply, requests, caller } = await call(() => ({ body: { Values: [1] } }));
    expect(reply).toEqual({ Values: [1] });
    expect(requests).toEqual([
      {
        ...{ target: 'Granite.GetMetricData', contentType: 'application/x-amz-json-1.0', service: 'monitoring' },
        ...{ region: 'eu-west-1', sessionToken: 'session', input: { text: 'ü' } },
      },
    ]);
    expect(caller.requests).toBe(1);
  });

  it('is asked again where it fails for a moment', async () => {
    const replies = [
      { status: 503, body: '<html>' },
      { status: 400, body: { __type: 'x#ThrottlingException', message: 'slow' } },
      { body: { ok: 1 } },
    ];
    const { reply, requests } = await call((attempt) => replies[attempt - 1] ?? { body: {} });
    expect(reply).toEqual({ ok: 1 });
    expect(requests).toHaveLength(3);
  });

  it('that refuses gives an error with the name and the words of the service, which is the user’s and no bug', async () => {
    const refusal = {
      __type: 'com.amazonaws#AccessDeniedException',
      Message: 'is not authorized to perform: cloudwatch:GetMetricData',
    };
    const error: unknown = await call(() => ({ status: 400, body: refusal })).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'AccessDeniedException', message: refusal.Message });
    expect(explain(error)).toBeInstanceOf(InputError);
    expect(fake?.requests).toHaveLength(1);
  });

  it.each([
    [499, 'client'],
    [500, 'server'],
    [503, 'server'],
  ])('that answers with %d gives an error that says whose fault it is: the %s’s', async (status, fault) => {
    fake = await startJsonService(SECRET, () => ({ status, body: { code: 'Broken', message: 7 } }));
    const agents = await httpAgents(undefined, {});
    const credentials = () => Promise.resolve({ accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: SECRET });
    const service = signedExchange({ service: 'monitoring', region: 'eu-west-1', credentials, agents });
    const body = Buffer.from('{}');
    await expect(service.send({ method: 'POST', url: new URL(fake.endpoint), body })).rejects.toMatchObject({
      ...{ name: 'Broken', message: '', $fault: fault, $metadata: { httpStatusCode: status } },
    });
    agents.http.destroy();
  });

  it('is not fooled by a wrong key', async () => {
    await expect(call(() => ({ body: {} }), 'wrong')).rejects.toMatchObject({ name: 'InvalidSignatureException' });
  });
});
