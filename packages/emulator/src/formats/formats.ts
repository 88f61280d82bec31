import type { Format } from '../store/types.ts';
import { cargo } from './cargo/format.ts';
import type { FormatRecord } from './format.ts';
import { generic } from './generic/format.ts';
import { maven } from './maven/format.ts';
import { npm } from './npm/format.ts';
import { nuget } from './nuget/format.ts';
import { pypi } from './pypi/format.ts';
import { ruby } from './ruby/format.ts';
import { swift } from './swift/format.ts';

/** The formats of packages that the emulator has, in the order of its page. A new one is a folder here, and a line. */
const records: readonly FormatRecord[] = [npm, pypi, maven, nuget, cargo, ruby, swift, generic];

/** By ID. */
export const FORMATS: ReadonlyMap<Format, FormatRecord> = new Map(records.map((record) => [record.id, record]));
