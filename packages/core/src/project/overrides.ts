import type { ProjectFile } from '../clients/client.ts';
import { clients } from '../clients/clients.ts';

/** Something in a file of the project that goes against what login configures. */
export interface Finding {
  /** Path relative to the workspace. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** What stands there and what it does; never a secret. */
  readonly message: string;
}

/** Folders of a project with configuration of its own; '' is its top. */
export function configurationFolders(): string[] {
  return [...new Set(projectFiles().map(({ folder = '' }) => folder)).add('')];
}

/** Several clients share a file, and say the same of it. */
function projectFiles(): ProjectFile[] {
  return [...new Set(Object.values(clients).flatMap((client) => client.projectFiles))];
}

/**
 * The overrides in one file of the project, in the order of its lines: where it wins over the user's. Login starts no
 * client and changes no such file; it says what it will do. Pure.
 */
export function findOverrides(file: string, text: string): Finding[] {
  const rules = rulesFor(file);
  const findings: Finding[] = [];
  let section = '';
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    section = /^\s*\[{1,2}\s*([^\]]+?)\s*\]{1,2}/.exec(line)?.[1] ?? section;
    if (/^\s*[#;]/.test(line)) continue;
    for (const rule of rules) {
      if (rule.section !== undefined && !rule.section.test(section)) continue;
      const match = rule.line.exec(line);
      if (match === null) continue;
      findings.push({ file, line: index + 1, message: `'${(match[1] ?? '').trim()}' ${rule.message}` });
    }
  }
  return findings;
}

/** Whether a file of a project can override a client's user configuration, for a search of the workspace. */
export function canOverride(file: string): boolean {
  return rulesFor(file).length > 0;
}

function rulesFor(file: string): ProjectFile[] {
  const at = file.lastIndexOf('/');
  const [folder, name] = [file.slice(0, Math.max(0, at)), file.slice(at + 1)];
  return projectFiles().filter((rule) => (rule.folder ?? '') === folder && rule.file.test(name));
}
