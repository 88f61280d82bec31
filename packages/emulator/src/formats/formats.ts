import type { Format } from '../store/types.ts';
import { cargo } from './cargo/protocol.ts';
import { generic } from './generic/format.ts';
import { maven } from './maven/protocol.ts';
import { npm } from './npm/protocol.ts';
import { nuget } from './nuget/protocol.ts';
import type { Protocol } from './format.ts';
import { pypi } from './pypi/protocol.ts';
import { ruby } from './ruby/protocol.ts';
import { swift } from './swift/protocol.ts';

/** The protocols the emulator speaks; a new one is a file here and a line in this list. */
const all: readonly Protocol[] = [npm, pypi, maven, nuget, cargo, ruby, swift, generic];

export const protocols: ReadonlyMap<Format, Protocol> = new Map(all.map((protocol) => [protocol.format, protocol]));
