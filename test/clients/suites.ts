/** What the suites need of the machine and it does not have, and the files in test/e2e and test/proof that wait for it. */
export interface Missing {
  readonly what: string;
  /** What somebody can do who wants it. */
  readonly remedy: string;
  readonly suites: readonly string[];
  /** Whether a registry that answers has it: continuous integration must not go on without it then. */
  readonly offered: boolean;
}
