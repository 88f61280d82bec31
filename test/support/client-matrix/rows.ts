import { existsSync } from 'node:fs';
import { nodeRows } from './node-rows.ts';
import { otherRows } from './other-rows.ts';
import { pythonRows } from './python-rows.ts';
import type { ClientRow } from './row.ts';

/** The clients that are on this machine, in the versions that `npm test` drives. */
export const ROWS: readonly ClientRow[] = [...nodeRows, ...pythonRows, ...otherRows].filter(({ needs }) =>
  existsSync(needs),
);
