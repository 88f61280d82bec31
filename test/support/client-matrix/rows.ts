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

/** All of them, with what is in between. */
export const PROOF_ROWS = [
  ...NEWEST_ROWS,
  ...OLDEST_ROWS,
  ...present([...proofNodeRows, ...proofPythonRows, ...proofOtherRows]),
];
