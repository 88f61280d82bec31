import type { Problem } from '../clients/client.ts';
import type { ClientName } from '../clients/clients.ts';

/** Something in a file of the project that goes against what login configures. */
export interface Finding extends Omit<Problem, 'path'> {
  /** Path relative to the workspace. */
  readonly file: string;
  /** The clients that it is about. */
  readonly tools: readonly ClientName[];
}
