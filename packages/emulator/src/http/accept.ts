/** A media range of an Accept header, in lower case and without parameters. */
export interface MediaRange {
  readonly pattern: string;
  /** From 0 (not acceptable) to 1. */
  readonly quality: number;
}

/** The ranges of an Accept header (RFC 9110, 12.5.1); without one, everything is welcome. */
export function parseAccept(accept: string | undefined): MediaRange[] {
  return (accept === undefined || accept.trim() === '' ? '*/*' : accept).split(',').map(parseRange);
}

function parseRange(text: string): MediaRange {
  const [pattern = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const given = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  const quality = given === undefined ? 1 : Number(given);
  return { pattern, quality: Number.isNaN(quality) ? 0 : quality };
}

/** Whether a range takes in a media type, given in lower case. */
export function includes(pattern: string, type: string): boolean {
  if (pattern === '*/*') return true;
  return pattern.endsWith('/*') ? type.startsWith(pattern.slice(0, -1)) : pattern === type;
}
