/**
 * The line of releases that a version belongs to, by its leading numbers: `major` of `2.4.1` is `2`, `minor` is `2.4`; a
 * number that is not written is 0. An epoch (`1!2.4`, PEP 440) is part of both. Undefined for a text without a number.
 */
export function releaseLine(version: string, level: 'major' | 'minor'): string | undefined {
  const found = /^v?(\d+!)?0*(\d+)(?:\.0*(\d+))?/i.exec(version);
  if (found === null) return undefined;
  const [, epoch = '', major = '0', minor = '0'] = found;
  return level === 'major' ? `${epoch}${major}` : `${epoch}${major}.${minor}`;
}
