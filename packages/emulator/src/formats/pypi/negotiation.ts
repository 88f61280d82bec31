import { includes, parseAccept } from '../../http/accept.ts';

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
  const ranges = parseAccept(accept);
  let best: { type: SimpleType; quality: number } | undefined;
  for (const { kind, name, aliases } of TYPES) {
    // The most specific range that matches decides.
    const [range] = ranges
      .filter(({ pattern }) => [name, ...aliases].some((each) => includes(pattern, each)))
      .sort((a, b) => specificity(b.pattern) - specificity(a.pattern));
    if (range !== undefined && range.quality > (best?.quality ?? 0))
      best = { type: { kind, name }, quality: range.quality };
  }
  return best?.type;
}

function specificity(pattern: string): number {
  return pattern === '*/*' ? 0 : pattern.endsWith('/*') ? 1 : 2;
}
