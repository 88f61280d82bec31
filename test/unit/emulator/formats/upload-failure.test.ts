import { expect, it } from '@jest/globals';
import { run } from '../../../support/process.ts';
import { node, root } from '../../../support/paths.ts';

/** In a process of its own: one that fails for a rejection that nobody handles in time, as the emulator's would. */
const script = (module: string, part: string): string => `
import { Readable } from 'node:stream';
import { Clock } from '@codeartifact-ci/emulator/clock.ts';
import { FORMATS } from '@codeartifact-ci/emulator/formats/formats.ts';
import { openStore } from '@codeartifact-ci/emulator/store/store.ts';
import { readForm } from '@codeartifact-ci/emulator/formats/${module}.ts';
async function* form() {
  yield Buffer.from('--b\\r\\ncontent-disposition: form-data; name="${part}"; filename="a-1.0.zip"\\r\\n\\r\\n');
  for (let i = 0; i < 10; i++) {
    yield Buffer.alloc(60_000);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  yield Buffer.from('\\r\\n--b--\\r\\n');
}
const store = openStore(undefined, new Clock(), FORMATS);
const request = { headers: { 'content-type': 'multipart/form-data; boundary=b' }, body: Readable.from(form(), { objectMode: false }) };
await readForm(request, store, ${module === 'upload-form' ? `'${part}', ` : ''}100_000).catch((error) => console.log(error.name));
store.close();
`;

it.each([
  ['upload-form', 'content'],
  ['swift/form', 'source-archive'],
])('a file that fails long before its form is over (%s) does not end the process', async (module, part) => {
  const args = ['--no-warnings', '--input-type=module', '--eval', script(module, part)];
  const outcome = await run(node, args, { cwd: root, env: {} });
  expect(outcome).toMatchObject({ exitCode: 0, stdout: 'TooLarge\n', stderr: '' });
});
