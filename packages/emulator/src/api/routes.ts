import { readOperations, type Operation } from './model.ts';

let routes: ReadonlyMap<string, Operation> | undefined;

/** By method and path; made at the first request, so that a start does not wait for it. */
export function findOperation(method: string, path: string): Operation | undefined {
  routes ??= new Map(readOperations().map((operation) => [`${operation.method} ${operation.path}`, operation]));
  return routes.get(`${method} ${path.replace(/(?<=.)\/$/, '')}`);
}
