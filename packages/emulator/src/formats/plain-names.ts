import type { FormatNames } from '../store/format.ts';

/** Names that are kept and compared as they are written. */
export const plainNames: FormatNames = {
  normalise: (key) => key,
  normaliseVersion: (version) => version,
  display: ({ name }) => name,
  full: ({ namespace, name }) => (namespace === '' ? name : `${namespace}/${name}`),
};
