import type { Registry } from '../client.ts';

/** The index of a repository, as PEP 503 has it; the repository's endpoint itself takes uploads. */
export function simpleIndex({ endpoint }: Pick<Registry, 'endpoint'>): URL {
  return new URL('simple/', endpoint);
}

/** The one that takes the place of PyPI, and those beside it. */
export function byMode(registries: readonly Registry[]): {
  readonly main: Registry | undefined;
  readonly extra: readonly Registry[];
} {
  return {
    main: registries.find(({ mode }) => mode === 'default'),
    extra: registries.filter(({ mode }) => mode !== 'default'),
  };
}

/**
 * The words of a list of indexes, parted by space, without those that lead to one of ours: a login that comes again
 * must not leave the old token in the list.
 */
export function otherIndexes(list: string | undefined, registries: readonly Registry[]): string[] {
  return (list ?? '').split(/\s+/).filter((word) => word !== '' && !isOurs(word, registries));
}

/** Whether a URL, with or without credentials, is that of a registry's index. */
export function isOurs(url: string, registries: readonly Registry[]): boolean {
  if (!URL.canParse(url)) return false;
  const { host, pathname } = new URL(url);
  return registries.some((registry) => {
    const index = simpleIndex(registry);
    return index.host === host && index.pathname === (pathname.endsWith('/') ? pathname : `${pathname}/`);
  });
}

/**
 * For clients that take the highest version from any index: what an index beside the public one means, and what
 * protects from it (CodeArtifact user guide, "Package origin controls" and "Package groups"). Nothing where a
 * repository has taken PyPI's place.
 */
export function dependencyConfusion(tool: string, registries: readonly Registry[]): string[] {
  const { main, extra } = byMode(registries);
  if (main !== undefined || extra.length === 0) return [];
  return [
    `${tool} asks PyPI beside ${extra.map(({ repository }) => repository).join(', ')} and takes the highest version from either: a stranger's package on PyPI with the name of yours wins with a higher number (dependency confusion). ` +
      `Let the repository be the default, with an external connection to public:pypi upstream: then the origin controls of your packages, or a package group over their names, keep versions from outside out.`,
  ];
}

/**
 * What else the client asks beside a repository that is the default: packages come from there without a word, those of
 * a stranger by the name of one's own among them. `found` has each place and the URLs that stand there; those of ours
 * and empty ones are passed over.
 */
export function otherSources(
  tool: string,
  registries: readonly Registry[],
  found: readonly { readonly place: string; readonly urls: string | undefined }[],
): string[] {
  if (byMode(registries).main === undefined) return [];
  return found
    .filter(({ urls }) => otherIndexes(urls, registries).length > 0)
    .map(
      ({ place }) =>
        `${place}: ${tool} takes packages from the index there too, beside the repository of the login. Remove it, or give it to the repository as an upstream.`,
    );
}
