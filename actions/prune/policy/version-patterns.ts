import { CHANNELS } from '@codeartifact-ci/versions/order.ts';
import { matchesPattern } from '@codeartifact-ci/versions/pattern.ts';
import type { RetentionPolicy } from './retention-policy.ts';

/** The patterns over version numbers in a policy, without those that leave out; takes note of which of them match. */
export class VersionPatterns {
  readonly #open: Set<string>;

  constructor({ protect, scopes }: Pick<RetentionPolicy, 'protect' | 'scopes'>) {
    const channels: readonly string[] = CHANNELS;
    const written = [
      ...protect.flatMap(({ versions }) => versions),
      ...scopes.flatMap(({ select, keep, delete: remove }) => [
        ...select.versions,
        ...[...keep, ...remove].flatMap((rule) => [...(rule.versions ?? []), ...(rule.channels ?? [])]),
      ]),
    ];
    this.#open = new Set(written.filter((text) => !text.startsWith('!') && !channels.includes(text)));
  }

  see(versions: readonly { readonly version: string }[]): void {
    for (const pattern of this.#open) {
      if (versions.some(({ version }) => matchesPattern(pattern, version))) this.#open.delete(pattern);
    }
  }

  get unmatched(): readonly string[] {
    return [...this.#open].sort();
  }
}
