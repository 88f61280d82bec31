import { maven } from './maven/format.ts';
import { npm } from './npm/format.ts';
import type { PublishFormat } from './publish-format.ts';
import { pypi } from './pypi/format.ts';

/** The formats that can be published. */
export const PUBLISH_FORMATS: readonly PublishFormat[] = [npm, pypi, maven];
