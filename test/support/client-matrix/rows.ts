import { existsSync } from 'node:fs';
import { newestNodeRows, oldestNodeRows, proofNodeRows } from './node-rows.ts';
import { newestOtherRows, proofOtherRows } from './other-rows.ts';
import { newestPythonRows, oldestPythonRows, proofPythonRows } from './python-rows.ts';
import type { ClientRow } from './row.ts';

const present = (rows: readonly ClientRow[]): readonly ClientRow[] => rows.filter(({ needs }) => existsSync(needs));

/** The clients that are on this machine, the newest of each. */
export const NEWEST_ROWS = present([...newestNodeRows, ...newestPythonRows, ...newestOtherRows]);

/** The oldest that people run, where their files or precedence differ from the newest's. */
export const OLDEST_ROWS = present([...oldestNodeRows, ...oldestPythonRows]);

/** All that the matrix knows. */
export const ALL_ROWS: readonly ClientRow[] = [
  ...[...newestNodeRows, ...newestPythonRows, ...newestOtherRows],
  ...[...oldestNodeRows, ...oldestPythonRows],
  ...[...proofNodeRows, ...proofPythonRows, ...proofOtherRows],
];

/** All of them that are on this machine. */
export const PROOF_ROWS = present(ALL_ROWS);
