import { cargo } from './cargo/format.ts';
import { generic } from './generic/format.ts';
import { maven } from './maven/format.ts';
import { npm } from './npm/format.ts';
import { nuget } from './nuget/format.ts';
import type { PublishFormat } from './publish-format.ts';
import { pypi } from './pypi/format.ts';
import { ruby } from './ruby/format.ts';
import { swift } from './swift/format.ts';

/** The formats that can be published. */
export const PUBLISH_FORMATS: readonly PublishFormat[] = [npm, pypi, maven, nuget, cargo, ruby, swift, generic];
