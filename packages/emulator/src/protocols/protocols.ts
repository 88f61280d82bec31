import type { Format } from '../store/types.ts';
import type { Protocol } from './protocol.ts';

/** The protocols the emulator speaks; a new one is a file here and a line in this list. */
const all: readonly Protocol[] = [];

export const protocols: ReadonlyMap<Format, Protocol> = new Map(all.map((protocol) => [protocol.format, protocol]));
