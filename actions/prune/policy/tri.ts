/** An answer that may not be known. */
export type Tri = 'yes' | 'no' | 'unknown';
