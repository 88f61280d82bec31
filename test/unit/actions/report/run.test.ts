import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { parseInputs } from '@codeartifact-ci/core/inputs.ts';
import { report } from '../../../../actions/report/command.ts';
import type { ReportInputs } from '../../../../actions/report/inputs.ts';
import { startRun, type Run } from '../../../../actions/report/run.ts';
import { CLOUDTRAIL } from '../../../../actions/report/usage/cloudtrail.ts';
import { CREDENTIALS, makeWorkspace, testHost, useCredentials, type Workspace } from '../../../support/publish.ts';

let place: Workspace;
let sts: Server;
let asked: URLSearchParams[];
beforeAll(useCredentials);
beforeEach(async () => {
  place = await makeWorkspace();
  asked = [];
  sts = createServer((request, reply) => {
    void text(request).then((body) => {
      asked.push(new URLSearchParams(body));
      reply.writeHead(400, { 'content-type': 'text/xml' });
      reply.end(
        '<ErrorResponse><Error><Code>ValidationError</Code><Message>enough seen</Message></Error></ErrorResponse>',
      );
    });
  });
  await new Promise<void>((done) => sts.listen(0, '127.0.0.1', done));
});
afterEach(async () => {
  sts.closeAllConnections();
  await new Promise((done) => sts.close(done));
  await place.remove();
});

async function start(inputs: Readonly<Record<string, string>>): Promise<Run> {
  const host = testHost(place.workspace, place.temp, { ...CREDENTIALS });
  const values = parseInputs(report.inputs, { domain: 'my-org', region: 'us-east-1', ...inputs });
  return await startRun(values as ReportInputs & Parameters<typeof startRun>[0], host);
}

/** The actions that the session of an assumed role is held to. */
async function heldTo(inputs: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const role = { 'role-to-assume': 'arn:aws:iam::111122223333:role/report', 'role-chaining': 'true' };
  const endpoint = `http://127.0.0.1:${(sts.address() as AddressInfo).port}`;
  await expect(start({ ...role, endpoint, ...inputs })).rejects.toThrow('enough seen');
  const { Statement } = JSON.parse(asked.at(-1)?.get('Policy') ?? '{}') as {
    Statement: { Action: string | string[] }[];
  };
  return Statement.flatMap(({ Action }) => Action);
}

describe('the session of a role that reports', () => {
  const all = ['codeartifact:ListPackageVersionAssets', 'cloudtrail:LookupEvents', 'cloudwatch:PutMetricData'] as const;

  it.each<[Readonly<Record<string, string>>, readonly string[]]>([
    [{}, [all[0]]],
    [{ mode: 'inventory' }, []],
    [{ mode: 'inventory', policy: 'retention.yml' }, [all[0]]],
    [{ mode: 'inventory', usage: 'true' }, [all[1]]],
    [{ mode: 'inventory', usage: 'true', 'put-metrics': 'true' }, [all[1], all[2]]],
  ])('is held to what %j takes', async (inputs, expected) => {
    const actions = await heldTo(inputs);
    expect(all.filter((action) => actions.includes(action))).toEqual(expected);
    expect(actions).toContain('codeartifact:ListPackages');
  });
});

describe('another service of AWS', () => {
  it('is asked beside the service and a VPC endpoint of it, and not beside the emulator, unless it is said where', async () => {
    const emulated = await start({ endpoint: 'http://127.0.0.1:9' });
    expect(await emulated.other(CLOUDTRAIL, undefined)).toBeUndefined();
    expect(await emulated.other(CLOUDTRAIL, new URL('http://127.0.0.1:9'))).toBeDefined();
    const real = await start({ endpoint: 'https://vpce-1.api.codeartifact.us-east-1.vpce.amazonaws.com' });
    expect(await real.other(CLOUDTRAIL, undefined)).toBeDefined();
    expect(await (await start({})).other(CLOUDTRAIL, undefined)).toBeDefined();
  });
});
