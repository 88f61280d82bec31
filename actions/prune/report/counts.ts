import type { Calls } from '../service/version-service.ts';

/** `1 version`, `2 versions`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

export function describeCalls({ list, describe, assets, remove }: Calls, requests = 0): string {
  const registry = requests === 0 ? '' : `, ${requests} to registries`;
  return `${list} to list, ${describe} for times, ${assets} for sizes, ${remove} to change${registry}`;
}

/** `1.2 MB`; a megabyte is a million bytes, as AWS bills them. */
export function formatBytes(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  const power = bytes === 0 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return power === 0 ? `${bytes} bytes` : `${(bytes / 1000 ** power).toFixed(1)} ${units[power] ?? ''}`;
}
