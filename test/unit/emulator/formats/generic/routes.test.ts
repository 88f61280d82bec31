import { expect, it } from '@jest/globals';
import { startBench } from '../data-plane.ts';

it('the endpoint of the format generic answers 404, and says what to use', async () => {
  const bench = await startBench('generic', 'public:npmjs');
  bench.repository('app');
  for (const [path, method] of [
    ['', 'GET'],
    ['ns/name/1.0/file', 'GET'],
    ['ns/name/1.0/file', 'PUT'],
  ] as const) {
    const reply = await bench.request('app', path, { method });
    expect([reply.status, await reply.text()]).toEqual([404, expect.stringMatching(/use PublishPackageVersion/)]);
  }
  expect((await fetch(bench.url('app'))).status).toBe(401);
  await bench.close();
});
