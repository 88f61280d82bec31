import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readOperations } from '@codeartifact-ci/emulator/api/model.ts';
import { HttpRequest } from '@smithy/core/protocols';
import type { Bench } from './client.ts';
import { ERRORS } from './operation-case.ts';
import { CASES } from './operations.ts';
import { PERMISSIONS, RESOURCE_TYPES } from '../../../support/service-authorization.ts';
import { ACCOUNT, clientUnder, clientWith, failure, send, startWorld, type Input } from './world.ts';

/** The errors of each operation as the SDK's types document them: what the model lists. */
async function modelledErrors(): Promise<Record<string, string[]>> {
  const main = createRequire(import.meta.url).resolve('@aws-sdk/client-codeartifact');
  const folder = join(dirname(main), '../dist-types/commands');
  const found: Record<string, string[]> = {};
  for (const file of await readdir(folder)) {
    const operation = /^(\w+)Command\.d\.ts$/.exec(file)?.[1];
    if (operation === undefined) continue;
    const text = await readFile(join(folder, file), 'utf8');
    const errors = [...text.matchAll(/@throws \{@link (\w+Exception)\}/g)].map((match) => match[1] ?? '');
    found[operation] = errors.filter((name) => name !== 'CodeartifactServiceException').sort();
  }
  return found;
}

describe('the table of operations', () => {
  it('has every operation of the model, each with every error that the model lists for it', async () => {
    const letters = (name: string): (keyof typeof ERRORS)[] => {
      const { notFound, conflict, quota, never = [] } = CASES[name] ?? {};
      return [
        ...(notFound === undefined ? [] : (['N'] as const)),
        ...(conflict === undefined ? [] : (['C'] as const)),
        ...(quota === undefined ? [] : (['Q'] as const)),
        ...never,
      ];
    };
    // Anything may be denied, ill-formed, slowed down or broken.
    const everywhere = new Set<string>([ERRORS.A, ERRORS.I, ERRORS.T, ERRORS.V]);
    const modelled = await modelledErrors();
    const special = Object.entries(modelled).map(([name, errors]) => [name, errors.filter((e) => !everywhere.has(e))]);
    const tabled = Object.keys(CASES).map((name) => [
      name,
      letters(name)
        .map((letter): string => ERRORS[letter])
        .sort(),
    ]);
    expect(Object.fromEntries(tabled)).toEqual(Object.fromEntries(special));
    expect(Object.keys(CASES)).toHaveLength(48);
    expect(Object.keys(CASES).sort()).toEqual(
      readOperations()
        .map(({ name }) => name)
        .sort(),
    );
  });
});

/** For the operations that leave everything as it is; each of the others has a world to itself. */
let shared: Bench;
beforeAll(async () => {
  shared = await startWorld();
});
afterAll(() => shared.close());

const arn = (path: string): string => `arn:aws:codeartifact:us-east-1:${ACCOUNT}:${path}`;

/**
 * The least that the service authorization reference lets an operation be done with: its action on resources of its
 * types, each with the condition keys that the reference gives it, and without those that it does not.
 */
function least(name: string, also: readonly string[]): Input[] {
  const { types, requestTags, tagKeys } = permissionsOf(name);
  const absent = (holds: boolean): string => String(!holds);
  const statements = types.map(({ type, isNew }) => ({
    Effect: 'Allow',
    Action: `codeartifact:${name}`,
    Resource: type === '*' ? '*' : arn(`${type}/*`),
    Condition: {
      Null: {
        'aws:ResourceTag/stage': absent(!isNew && ['domain', 'package-group', 'repository'].includes(type)),
        'aws:RequestTag/k': absent(requestTags),
        'aws:TagKeys': absent(tagKeys),
      },
    },
  }));
  const forToken = { NumericEquals: { 'sts:DurationSeconds': '900' } };
  const beside = also.map((Action) => ({
    Effect: 'Allow',
    Action,
    Resource: '*',
    Condition: Action === 'sts:GetServiceBearerToken' ? forToken : {},
  }));
  return [...statements, ...beside];
}

function permissionsOf(name: string): NonNullable<ReturnType<typeof PERMISSIONS.get>> {
  const found = PERMISSIONS.get(name);
  if (found === undefined) throw new Error(`FIDELITY.md says nothing of ${name}`);
  return found;
}

describe.each(Object.entries(CASES))('%s', (name, { input, reply, on, also = [] }) => {
  const reads = /^(Describe|Get|List)/.test(name);
  let bench: Bench;
  beforeAll(async () => {
    bench = reads ? shared : await startWorld();
  });
  afterAll(async () => {
    if (!reads) await bench.close();
  });

  const own = `codeartifact:${name}`;
  const denied = (action: string): object => ({
    name: 'AccessDeniedException',
    $metadata: { httpStatusCode: 403 },
    message: expect.stringMatching(
      `^User: arn:aws:sts::${ACCOUNT}:assumed-role/tester/test is not authorized to perform: ${action} on resource: \\S+ ` +
        `because no session policy allows the ${action} action$`,
    ),
  });

  it('asks for the actions and the resource types that the service authorization reference names', async () => {
    const { actions, types } = permissionsOf(name);
    expect([own, ...also]).toEqual(actions);
    const named = types.map(({ type }) => type);
    // Those that stand for one another in an operation on any of them are each enough.
    const enough = /^(Tag|Untag|ListTags)/.test(name) ? [named] : named.map((type) => [type]);
    for (const missing of enough) {
      const others = RESOURCE_TYPES.filter((type) => !missing.includes(type)).map((type) => arn(`${type}/*`));
      const client = await clientUnder(bench, [
        { Effect: 'Allow', Action: own, Resource: others },
        ...(also.length === 0 ? [] : [{ Effect: 'Allow', Action: also, Resource: '*' }]),
      ]);
      expect(await failure(client, name, input)).toMatchObject(denied(own));
    }
  });

  it('is allowed by its own actions and no fewer, does its work, and does not mind members that it does not know', async () => {
    const nobody = await clientWith(bench, also);
    const error = await failure(nobody, name, input);
    expect(error).toMatchObject(denied(own));
    const resource = on === '*' ? '*' : arn(on);
    expect((error as Error).message).toContain(` on resource: ${resource} because`);
    for (const missing of also) {
      const most = await clientWith(bench, [own, ...also.filter((action) => action !== missing)]);
      expect(await failure(most, name, input)).toMatchObject(denied(missing));
    }

    const client = await clientUnder(bench, least(name, also));
    client.middlewareStack.add(
      (next) => async (args) => {
        const { request } = args;
        if (!HttpRequest.isInstance(request)) throw new Error('no request');
        request.query = { ...request.query, unexpected: '1', 'max-Results': 'x' };
        if (typeof request.body === 'string' && request.body.startsWith('{')) {
          request.body = `{"unexpected":{"deeply":[null]},${request.body.slice(1)}`.replace(/,\}$/, '}');
        }
        return await next(args);
      },
      // Before the length is counted and the signature made.
      { step: 'build', priority: 'high', name: 'unexpected' },
    );
    expect(await send(client, name, input)).toMatchObject(reply);
  });
});
