import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import type { ReportDocument } from '../document.ts';
import type { FILES } from '../inputs.ts';
import { csvTables } from './csv.ts';
import { sarifOf } from './sarif.ts';

type FileKind = (typeof FILES)[number];

/** The file that provision reads: where findings about settings are mended. */
const SETTINGS = 'codeartifact.yml';

/** Writes the files that are asked for; absolute paths, by kind (of the tables: the folder's). */
export async function writeFiles(
  folder: string,
  kinds: readonly FileKind[],
  report: ReportDocument,
  workspace: string,
): Promise<ReadonlyMap<FileKind, string>> {
  const files = new Map<string, string>();
  const paths = new Map<FileKind, string>();
  const add = (kind: FileKind, name: string, text: string): void => {
    files.set(name, text);
    paths.set(kind, kind === 'csv' ? folder : join(folder, name));
  };
  if (kinds.includes('json')) add('json', 'report.json', `${JSON.stringify(report, null, 1)}\n`);
  if (kinds.includes('sarif')) {
    const settings = await access(join(workspace, SETTINGS)).then(
      () => SETTINGS,
      () => undefined,
    );
    add('sarif', 'report.sarif', sarifOf(report, settings));
  }
  if (kinds.includes('csv')) for (const [name, text] of csvTables(report)) add('csv', name, text);
  if (kinds.includes('html')) {
    const { pageOf } = await import('../page/page.ts');
    add('html', 'report.html', pageOf(report));
  }
  try {
    await mkdir(folder, { recursive: true });
    await Promise.all([...files].map(([name, text]) => writeFile(join(folder, name), text)));
  } catch (error) {
    throw new InputError(`The report cannot be written to ${folder}: ${messageOf(error)}. Check 'output-folder'.`);
  }
  return paths;
}
