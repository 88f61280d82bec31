import { stripTypeScriptTypes } from 'node:module';

/** jest's transform of sources: types become blanks, as when Node runs them, so that lines and columns stay. */
export function process(source: string): { readonly code: string } {
  return { code: stripTypeScriptTypes(source) };
}
