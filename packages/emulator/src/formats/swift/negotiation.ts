import { ServiceError } from '../../errors.ts';
import { includes, parseAccept } from '../../http/accept.ts';

/** What the registry hands out, by the last part of its media type in a request. */
export const SWIFT_TYPES = {
  json: 'application/json',
  swift: 'text/x-swift',
  zip: 'application/zip',
} as const;
export type SwiftType = keyof typeof SWIFT_TYPES;

const OWN = 'application/vnd.swift.registry';

/**
 * Refuses a client that wants another version of the API (415), one that can be none (400), or another
 * representation (406). SE-0292, "API versioning": `application/vnd.swift.registry[.v1][+json|+swift|+zip]`.
 */
export function assertAcceptable(accept: string | undefined, type: SwiftType): void {
  const wanted = parseAccept(accept).filter(({ quality }) => quality > 0);
  if (wanted.some(({ pattern }) => includes(pattern, SWIFT_TYPES[type]))) return;
  const problems = wanted
    .filter(({ pattern }) => pattern.startsWith(OWN))
    .map(({ pattern }) => objection(pattern, type));
  if (problems.includes(undefined)) return;
  throw problems[0] ?? refusal(406, `This is ${SWIFT_TYPES[type]}: accept ${OWN}.v1+${type}`);
}

function objection(pattern: string, type: SwiftType): ServiceError | undefined {
  const [version = '', media] = pattern.slice(OWN.length).split('+', 2);
  if (!/^(?:\.v[1-9]\d*)?$/.test(version)) return refusal(400, `invalid API version in ${pattern}`);
  if (version !== '' && version !== '.v1')
    return refusal(415, `unsupported API version in ${pattern}: this is version 1`);
  // Without a media type it is JSON, but a client that leaves it out means whatever there is.
  if (media !== undefined && media !== type) return refusal(406, `This is ${SWIFT_TYPES[type]}, not ${pattern}`);
  return undefined;
}

function refusal(status: number, message: string): ServiceError {
  return new ServiceError('ValidationException', status, message);
}
