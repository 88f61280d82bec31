import { readYaml } from '@codeartifact-ci/core/shape/yaml.ts';
import { checkFile } from './check.ts';
import { fileShape, type ProvisionFile } from './shape.ts';

/** Reads and checks the file, before any call. Throws one InputError with every fault: file, line and column. */
export function parseFile(name: string, content: string): ProvisionFile {
  return readYaml(name, content, fileShape, checkFile);
}
