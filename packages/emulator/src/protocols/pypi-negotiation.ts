/** A representation of the simple index, under the name that a client asked for it by. */
export interface SimpleType {
  readonly kind: 'json' | 'html';
  readonly name: string;
}

/** In the order of preference where a client likes several equally: HTML, which every client of any age can read. */
const TYPES: readonly (SimpleType & { readonly aliases: readonly string[] })[] = [
  { kind: 'html', name: 'text/html', aliases: [] },
  {
    kind: 'json',
    name: 'application/vnd.pypi.simple.v1+json',
    aliases: ['application/vnd.pypi.simple.latest+json'],
  },
  {
    kind: 'html',
    name: 'application/vnd.pypi.simple.v1+html',
    aliases: ['application/vnd.pypi.simple.latest+html'],
  },
];

/** The representation a client likes best by its Accept header (RFC 9110, 12.5.1; PEP 691); undefined: none of ours. */
export function negotiate(accept: string | undefined): SimpleType | undefined {
  const ranges = (accept === undefined || accept.trim() === '' ? '*/*' : accept).split(',').map(parseRange);
  let best: { type: SimpleType; quality: number } | undefined;
  for (const { kind, name, aliases } of TYPES) {
    // The most specific range that matches decides.
    const [range] = ranges
      .filter(({ pattern }) => [name, ...aliases].some((each) => matches(pattern, each)))
      .sort((a, b) => specificity(b.pattern) - specificity(a.pattern));
    if (range !== undefined && range.quality > (best?.quality ?? 0))
      best = { type: { kind, name }, quality: range.quality };
  }
  return best?.type;
}

function parseRange(text: string): { pattern: string; quality: number } {
  const [pattern = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const given = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  const quality = given === undefined ? 1 : Number(given);
  return { pattern, quality: Number.isNaN(quality) ? 0 : quality };
}

function matches(pattern: string, type: string): boolean {
  if (pattern === '*/*') return true;
  return pattern.endsWith('/*') ? type.startsWith(pattern.slice(0, -1)) : pattern === type;
}

function specificity(pattern: string): number {
  return pattern === '*/*' ? 0 : pattern.endsWith('/*') ? 1 : 2;
}
