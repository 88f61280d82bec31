import type { Asset } from '../../prune/service/version-service.ts';

/** A package of a repository, and the assets of its versions; undefined of those that are not known. */
export interface HeldAssets {
  readonly repository: string;
  readonly versions: readonly (readonly Asset[] | undefined)[];
}

/** Bytes of something that holds assets. */
export interface Bytes {
  readonly logical: number;
  readonly physical: number;
  readonly shared: number;
  readonly exclusive: number;
  readonly attributed: number;
}

export interface Storage {
  /** Of each package, in the order given. */
  readonly packages: readonly Bytes[];
  readonly repositories: ReadonlyMap<string, Bytes>;
  readonly logical: number;
  readonly physical: number;
  /** Distinct contents. */
  readonly contents: number;
}

interface Content {
  readonly size: number;
  /** The packages that hold it, by their place in the list; each once. */
  readonly holders: number[];
}

/**
 * Counts bytes as the service stores them: each content once for the whole domain (user guide, "storage"). A content
 * is exclusive to what alone holds it, and its bytes are attributed to its holders in equal parts.
 */
export function countStorage(packages: readonly HeldAssets[]): Storage {
  const contents = new Map<string, Content>();
  const logical = packages.map(({ versions }, index) => {
    let bytes = 0;
    for (const { sha256, size } of versions.flatMap((assets) => assets ?? [])) {
      bytes += size;
      const content = contents.get(sha256);
      if (content === undefined) contents.set(sha256, { size, holders: [index] });
      else if (content.holders.at(-1) !== index) content.holders.push(index);
    }
    return bytes;
  });
  const own = packages.map((_, index) => tally(logical[index] ?? 0));
  const byRepository = new Map<string, Tally>();
  for (const [index, { repository }] of packages.entries()) {
    const repositoryTally = byRepository.get(repository) ?? tally(0);
    repositoryTally.logical += logical[index] ?? 0;
    byRepository.set(repository, repositoryTally);
  }
  let physical = 0;
  for (const { size, holders } of contents.values()) {
    physical += size;
    const part = size / holders.length;
    const shares = new Map<string, number>();
    for (const index of holders) {
      const repository = packages[index]?.repository ?? '';
      shares.set(repository, (shares.get(repository) ?? 0) + part);
      own[index]?.add(size, part, holders.length === 1);
    }
    for (const [repository, share] of shares) byRepository.get(repository)?.add(size, share, shares.size === 1);
  }
  return {
    packages: own,
    repositories: byRepository,
    logical: logical.reduce((sum, bytes) => sum + bytes, 0),
    physical,
    contents: contents.size,
  };
}

interface Tally extends Bytes {
  logical: number;
  add(size: number, share: number, alone: boolean): void;
}

function tally(logical: number): Tally {
  const bytes = { logical, physical: 0, shared: 0, exclusive: 0, attributed: 0 };
  return Object.assign(bytes, {
    add(size: number, share: number, alone: boolean): void {
      bytes.physical += size;
      bytes.attributed += share;
      if (alone) bytes.exclusive += size;
      else bytes.shared += size;
    },
  });
}
