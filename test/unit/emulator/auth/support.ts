import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createAuthority, type StsAuthority } from '@codeartifact-ci/emulator/auth/authority.ts';
import { handleSts } from '@codeartifact-ci/emulator/auth/sts.ts';
import type { Principal } from '@codeartifact-ci/emulator/auth/types.ts';
import { Clock } from '@codeartifact-ci/emulator/clock.ts';
import { QuotaGate } from '@codeartifact-ci/emulator/control/quota-gate.ts';
import { ServiceError } from '@codeartifact-ci/emulator/errors.ts';
import type { HttpRequest } from '@codeartifact-ci/emulator/http/request.ts';
import type { Services } from '@codeartifact-ci/emulator/services.ts';
import { createDomain } from '@codeartifact-ci/emulator/store/domains.ts';
import { createRepository } from '@codeartifact-ci/emulator/store/repositories.ts';
import { FORMATS } from '@codeartifact-ci/emulator/formats/formats.ts';
import { openStore, type Store } from '@codeartifact-ci/emulator/store/store.ts';
import type { DomainRow, RepositoryRow } from '@codeartifact-ci/emulator/store/types.ts';
import { RequestLog } from '@codeartifact-ci/emulator/web/request-log.ts';
import { XMLParser } from 'fast-xml-parser';

export const ACCOUNT = '111122223333';
export const OTHER_ACCOUNT = '444455556666';

export interface AuthBench {
  readonly store: Store;
  readonly clock: Clock;
  readonly authority: StsAuthority;
  readonly domain: DomainRow;
  readonly repository: RepositoryRow;
  close(): void;
}

/** An authority over a store with one domain and one repository; with `principals`, in the mode strict. */
export async function openBench(principals?: unknown, folder?: string): Promise<AuthBench> {
  const clock = new Clock();
  const store = openStore(folder, clock, FORMATS);
  const scratch = mkdtempSync(join(tmpdir(), 'principals-'));
  const file = join(scratch, 'principals.json');
  writeFileSync(file, JSON.stringify(principals ?? null));
  const authority = await createAuthority({
    store,
    clock,
    account: ACCOUNT,
    region: 'us-east-1',
    mode: principals === undefined ? 'any-key' : 'strict',
    principalsFile: principals === undefined ? undefined : file,
  });
  const found = store.db.get<DomainRow>('SELECT * FROM domains');
  const domain =
    found ?? createDomain(store, { owner: ACCOUNT, name: 'shop', region: 'us-east-1', encryptionKey: undefined });
  const kept = store.db.get<RepositoryRow>('SELECT * FROM repositories');
  const repository =
    kept ??
    createRepository(store, domain, { name: 'app', administrator: ACCOUNT, description: undefined, upstreams: [] });
  return {
    store,
    clock,
    authority,
    domain,
    repository,
    close: () => {
      store.close();
      rmSync(scratch, { recursive: true });
    },
  };
}

export function httpRequest(given: Partial<HttpRequest> & { readonly content?: string } = {}): HttpRequest {
  const { content = '', ...rest } = given;
  return {
    method: 'GET',
    path: '/',
    rawQuery: '',
    query: new URLSearchParams(given.rawQuery ?? ''),
    headers: {},
    body: Readable.from([Buffer.from(content)]),
    origin: 'http://127.0.0.1:4999',
    region: undefined,
    prefix: '',
    source: { ip: '127.0.0.1' },
    ...rest,
  };
}

/** Runs an STS action for a caller whose signature is taken for granted; the reply's fields, or Code and Message. */
export async function callSts(
  bench: AuthBench,
  caller: Principal | undefined,
  input: Readonly<Record<string, string>>,
): Promise<{ readonly status: number; readonly fields: Readonly<Record<string, string>> }> {
  const authority: StsAuthority = {
    ...bench.authority,
    authenticate: () => caller ?? fail('the action was not to be signed'),
  };
  const unused = new Proxy({} as Services['sources'], { get: () => fail('STS asks no source') });
  const reply = await handleSts(
    {
      ...bench,
      authority,
      sources: unused,
      quotas: new QuotaGate(bench.clock),
      account: ACCOUNT,
      region: 'us-east-1',
      requests: new RequestLog(),
      variants: {},
    },
    httpRequest({
      method: 'POST',
      content: new URLSearchParams({ Version: '2011-06-15', ...input }).toString(),
      headers: {
        'x-amz-date': '20260101T000000Z',
        authorization: `AWS4-HMAC-SHA256 Credential=AKIA/20260101/eu-west-1/sts/aws4_request, SignedHeaders=host, Signature=${'0'.repeat(64)}`,
      },
    }),
  );
  if (typeof reply.body !== 'string') return fail('the reply was to be a text');
  const parser = new XMLParser({ parseTagValue: false, trimValues: false });
  return { status: reply.status, fields: leaves(parser.parse(reply.body)) };
}

function leaves(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.entries(value).reduce<Record<string, string>>(
    (all, [key, inner]) => ({ ...all, ...(typeof inner === 'string' ? { [key]: inner } : leaves(inner)) }),
    {},
  );
}

/** The error's name and message, or 'allowed'. */
export function outcome(work: () => unknown): string {
  try {
    work();
    return 'allowed';
  } catch (error) {
    if (error instanceof ServiceError) return `${error.name}: ${error.message}`;
    throw error;
  }
}

/** An unsigned JSON Web Token. */
export function jwt(claims: Readonly<Record<string, unknown>>): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`;
}

export function allow(action: string | readonly string[], extra: Readonly<Record<string, unknown>> = {}): string {
  return policy({ Effect: 'Allow', Action: action, Resource: '*', ...extra });
}

export function policy(...statements: Readonly<Record<string, unknown>>[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}

function fail(message: string): never {
  throw new Error(message);
}
