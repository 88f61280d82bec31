import { readFileSync } from 'node:fs';

/** The types of resource that policies name; an operation on none has `*`. */
export const RESOURCE_TYPES = ['domain', 'repository', 'package', 'package-group'] as const;

/** What policies can say of an operation (service authorization reference, CodeArtifact). */
export interface OperationPermissions {
  /** `SERVICE:ACTION` of all that it takes, its own first. */
  readonly actions: readonly string[];
  /** Policies must allow its own action on a resource of each, `isNew` where that is still to be made. */
  readonly types: readonly { readonly type: (typeof RESOURCE_TYPES)[number] | '*'; readonly isNew: boolean }[];
  /** Whether `aws:RequestTag/KEY` says what tags it sets. */
  readonly requestTags: boolean;
  /** Whether `aws:TagKeys` says what tags it sets or removes. */
  readonly tagKeys: boolean;
}

const document = readFileSync(new URL('../../packages/emulator/FIDELITY.md', import.meta.url), 'utf8');
const SECTION = /^## Permissions of each operation$([\s\S]*?)^## /m;

/** By operation, as the table of FIDELITY.md has them. */
export const PERMISSIONS: ReadonlyMap<string, OperationPermissions> = new Map(
  (SECTION.exec(document)?.[1] ?? '')
    .split('\n')
    .filter((line) => /^\| `/.test(line))
    .map((line): [string, OperationPermissions] => {
      const [, name = '', also = '', types = '', tags = ''] = line.split('|').map((cell) => cell.trim());
      const operation = wordsOf(name)[0] ?? '';
      return [
        operation,
        {
          actions: [operation, ...wordsOf(also)].map((action) =>
            action.includes(':') ? action : `codeartifact:${action}`,
          ),
          types: wordsOf(types).map((word) => ({ type: typeOf(word), isNew: types.includes(`\`${word}\` (new)`) })),
          requestTags: tags.includes('aws:RequestTag'),
          tagKeys: tags.includes('aws:TagKeys'),
        },
      ];
    }),
);

function wordsOf(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
}

function typeOf(word: string): (typeof RESOURCE_TYPES)[number] | '*' {
  if (word === '*') return word;
  const found = RESOURCE_TYPES.find((type) => type === word);
  if (found === undefined) throw new Error(`FIDELITY.md has an unknown type of resource: ${word}`);
  return found;
}
