declare module '@vercel/ncc' {
  interface Result {
    readonly code: string;
    readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>;
  }
  export default function ncc(entry: string, options: Readonly<Record<string, unknown>>): Promise<Result>;
}
