/**
 * Stands in for undici in the bundle. @actions/http-client makes a dispatcher for `fetch` of it where somebody asks for
 * one, which nothing here does; undici is a third of all that @actions/cache brings along.
 */
export function ProxyAgent(): never {
  throw new Error('This bundle holds no dispatcher for fetch: getAgentDispatcher of @actions/http-client is left out');
}
