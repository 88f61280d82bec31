import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { codeOf, InputError, messageOf } from '@codeartifact-ci/core/errors.ts';

/** A file over this size is no set-up that somebody reviews. */
const LARGEST = 1024 * 1024;

/** The text of codeartifact.yml. Throws an InputError that says why it cannot be read. */
export async function readText(workspace: string, name: string): Promise<string> {
  const path = resolve(workspace, name);
  try {
    const stats = await stat(path);
    if (!stats.isFile()) throw new InputError(`${name} is no file. Check the input 'file'.`);
    if (stats.size > LARGEST) throw new InputError(`${name} is larger than 1 MiB. Split the set-up into more domains.`);
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    if (error instanceof InputError) throw error;
    if (codeOf(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw new InputError(`${name} is not UTF-8 text. Convert it.`);
    if (codeOf(error) === 'ENOENT') {
      throw new InputError(
        `There is no file ${name} in ${path.slice(0, -name.length) || '/'}. Check the input 'file' and that the repository is checked out; 'mode: export' writes one from a domain that exists.`,
      );
    }
    throw new InputError(`${name} cannot be read: ${messageOf(error)}. Check its permissions.`);
  }
}
