import { describe, expect, it } from '@jest/globals';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { summariseFailure } from '@codeartifact-ci/core/failure-summary.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';

async function summaryOf(error: unknown): Promise<string> {
  let written = '';
  const host = {
    summary: (markdown: string) => {
      written += markdown;
      return Promise.resolve();
    },
  } as unknown as Host;
  await summariseFailure(host, 'login', error);
  return written;
}

describe('The summary of a command that failed', () => {
  it('has the whole message, with the remedy', async () => {
    expect(await summaryOf(new InputError("'domain' is required.\nGive it."))).toBe(
      "### CodeArtifact login: failed\n\n```text\n'domain' is required.\nGive it.\n```\n",
    );
  });

  it('says of a refusal of the service what to do, and of a bug that it is one', async () => {
    const refused = Object.assign(new Error('The domain is not there.'), { name: 'ResourceNotFoundException' });
    expect(await summaryOf(refused)).toMatch(/login: failed\n[^]*The domain is not there\. Check the names/);
    expect(await summaryOf(new TypeError('x is undefined'))).toMatch(/login: failed by a bug of its own\n/);
  });

  it('keeps a hostile message within its block', async () => {
    const summary = await summaryOf(new InputError('a\n````\n<img src=x>\n::stop-commands::x'));
    const [, fence = '', inside = ''] = /\n(`{3,})text\n([^]*)\n\1\n$/.exec(summary) ?? [];
    expect(fence).toBe('`````');
    expect(inside).not.toContain(fence);
    expect(inside).not.toMatch(/^::/m);
  });

  it('that cannot be written takes nothing from the error', async () => {
    const said: string[] = [];
    const host = {
      summary: () => Promise.reject(new Error('no space')),
      debug: (line: string) => said.push(line),
    } as unknown as Host;
    await summariseFailure(host, 'prune', new InputError('no'));
    expect(said).toEqual(['The summary was not written: no space']);
  });
});
