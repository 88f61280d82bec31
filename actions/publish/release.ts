import { formatCoordinates, type Coordinates } from '@codeartifact-ci/versions/coordinates.ts';
import type { LocalAsset } from './files/asset.ts';
import type { RepositoryClient } from './repository-client.ts';

/** One version of one package, in CodeArtifact's terms. */
export interface PackageVersion extends Coordinates {
  readonly version: string;
}

/** What clients of the format see of a package, upstreams included. */
export interface ClientView {
  /** Whether any file of the version can be seen. */
  readonly visible: boolean;
  /** Whether all files of the release can be seen. */
  readonly complete: boolean;
  readonly versions: readonly string[];
  /** npm's dist-tags. */
  readonly tags: ReadonlyMap<string, string>;
}

export const NOTHING_SEEN: ClientView = { visible: false, complete: false, versions: [], tags: new Map() };

export interface Shipment {
  /** The assets that are not there yet. */
  readonly missing: readonly LocalAsset[];
  /** What was seen before anything was sent. */
  readonly before: ClientView;
  /** Looks whether an asset arrived although its reply did not; throws an InputError if another is there in its place. */
  readonly arrived: (asset: LocalAsset) => Promise<boolean>;
  /**
   * Sends an asset through CodeArtifact's own API, for the format that has no protocol. The version stays open for
   * further assets until one is sent that `finishes` it.
   */
  readonly publishAsset: (asset: LocalAsset, finishes: boolean) => Promise<void>;
}

/** One version of one package, with all that its format knows how to do with it. */
export interface Release extends PackageVersion {
  /** Where it was found, relative to the workspace. */
  readonly source: string;
  readonly assets: readonly LocalAsset[];
  /** Whether a published version takes further assets (user guide, "publishing packages"). */
  readonly takesFurtherAssets: boolean;
  /**
   * A version of the format has exactly one file, so that it is the same one whatever it is called: how CodeArtifact
   * names the files of crates and Swift packages is not documented.
   */
  readonly hasOneFile?: boolean;
  /** A pattern of ours has met its files in what builds of a project that is there have left: nobody named them. */
  readonly isMet?: boolean;
  /** Others of this run are its modules: a tag that names it speaks of them, too. */
  readonly isRoot?: boolean;
  /** The status that the version ends with; default: Published. */
  readonly finalStatus?: 'Published' | 'Unlisted';
  /** Names of packages of the same format that must be there first, when they are part of this run. */
  readonly needs: readonly string[];
  /** Those of them without which it cannot be installed; default: none that is known. */
  readonly required?: readonly string[];
  /** One look through the format's protocol. */
  see(client: RepositoryClient): Promise<ClientView>;
  /** What the look has shown to stand against publishing, and what will be done beside it. */
  preview?(
    client: RepositoryClient,
    before: ClientView,
    exists: boolean,
  ): { readonly problems: readonly string[]; readonly notes: readonly string[] };
  send(client: RepositoryClient, shipment: Shipment): Promise<void>;
  /** What is left to do once the version is visible; gives notes for the summary. */
  settle?(client: RepositoryClient, before: ClientView, after: ClientView, sent: boolean): Promise<readonly string[]>;
}

/** The name as the format's clients write it: `@scope/name`, `group:artifact`, `scope.name`, `name`. */
export function clientName(at: Coordinates): string {
  return formatCoordinates(at).slice(at.format.length + 1);
}

/** `npm @scope/name 1.2.3` */
export function label(at: PackageVersion): string {
  return `${at.format} ${clientName(at)} ${at.version}`;
}
