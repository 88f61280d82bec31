/**
 * Something the user can mend: a wrong input, a missing permission, an endpoint that is down.
 * The message names the cause and the remedy; it is printed without a stack. Every other error is a bug of ours.
 */
export class InputError extends Error {
  override readonly name: string = 'InputError';
}

/** A command that was not called as its help says: an unknown flag, a value that no input takes. */
export class UsageError extends InputError {
  override readonly name = 'UsageError';
}

/** Whether a value is an error, of this realm or of another, such as that of Node.js itself in a test's. */
export function isError(value: unknown): value is Error {
  return value instanceof Error || Object.prototype.toString.call(value) === '[object Error]';
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  if (!isError(error)) return String(error);
  // A service's may be anything that its reply held.
  const { message }: { readonly message: unknown } = error;
  return typeof message === 'string' ? message : JSON.stringify(message);
}

/** The `code` of a system error (`ENOENT`, `EACCES`, …), if it has one. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
