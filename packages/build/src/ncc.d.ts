declare module '@vercel/ncc' {
  /** webpack's statistics, as far as the build reads them (https://webpack.js.org/api/stats/). */
  export interface Stats {
    toJson(options: Readonly<Record<string, unknown>>): { readonly chunks: readonly StatsChunk[] };
  }
  export interface StatsChunk {
    readonly id: number;
    readonly entry: boolean;
    /** What its `import()` asks for, in a comment `webpackChunkName`. */
    readonly names: readonly string[];
    readonly modules: readonly Partial<StatsModule>[];
  }
  export interface StatsModule {
    readonly id: number | null;
    readonly name: string;
    readonly size: number;
    /** Whether another module of the same chunk asks for it. */
    readonly dependent?: boolean;
    /** Those that were concatenated into this one. */
    readonly modules?: readonly Partial<StatsModule>[];
  }
  interface Result {
    readonly code: string;
    readonly map?: string;
    readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>;
    readonly stats: Stats;
  }
  export default function ncc(entry: string, options: Readonly<Record<string, unknown>>): Promise<Result>;
}
