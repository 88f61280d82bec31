import { applySlots } from '@codeartifact-ci/core/undo/layers.ts';
import { loadFormat } from '@codeartifact-ci/core/files/formats.ts';
import type { Registry, Client, ClientConfiguration, ClientContext } from '@codeartifact-ci/core/clients/client.ts';
import { clientContext } from './client-context.ts';

export const host = 'my-org-111122223333.d.codeartifact.us-east-1.amazonaws.com';
export const token = 'eyJ2ZXIiOjEs.TOKEN';
export const main = `https://${host}/pypi/my-packages/`;
export const team = `https://${host}/pypi/team/`;
export const signed = (url: string, password = token): string => url.replace('://', `://aws:${password}@`);

export const both: readonly Partial<Registry>[] = [
  {},
  { repository: 'team', mode: 'extra', name: 'codeartifact-team' },
];
export const extraOnly: readonly Partial<Registry>[] = [
  { repository: 'team', mode: 'extra', name: 'codeartifact-team' },
];

export function configure(
  tool: Client,
  registries?: readonly Partial<Registry>[],
  context?: Partial<Omit<ClientContext, 'registries'>>,
): ClientConfiguration {
  return tool.configure(clientContext('pypi', registries, context));
}

/** Variables by name, without what they are for. */
export function values({ variables }: ClientConfiguration): Record<string, string> {
  return Object.fromEntries(Object.entries(variables).map(([name, { value }]) => [name, value]));
}

/** The files that a login makes of those that are there, by path. */
export async function written(
  { files }: ClientConfiguration,
  before: Readonly<Record<string, string>> = {},
): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const { path, format, slots } of files) {
    texts[path] = applySlots(await loadFormat(format), before[path] ?? '', slots).text;
  }
  return texts;
}

export const notes = ({ notes: all = [] }: ClientConfiguration): string => all.join('\n');
export const warnings = ({ warnings: all = [] }: ClientConfiguration): string => all.join('\n');
