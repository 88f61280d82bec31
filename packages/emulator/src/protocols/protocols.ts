import type { Format } from '../store/types.ts';
import { cargo } from './cargo.ts';
import { generic } from './generic.ts';
import { maven } from './maven.ts';
import { npm } from './npm.ts';
import { nuget } from './nuget.ts';
import type { Protocol } from './protocol.ts';
import { pypi } from './pypi.ts';
import { ruby } from './ruby.ts';
import { swift } from './swift.ts';

/** The protocols the emulator speaks; a new one is a file here and a line in this list. */
const all: readonly Protocol[] = [npm, pypi, maven, nuget, cargo, ruby, swift, generic];

export const protocols: ReadonlyMap<Format, Protocol> = new Map(all.map((protocol) => [protocol.format, protocol]));
