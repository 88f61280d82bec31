import type { Format } from '@codeartifact-ci/versions/format.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import type { LocalAsset } from './files/asset.ts';
import type { Root } from './files/root.ts';
import type { Release } from './release.ts';

/** Where something to publish is looked for. */
export interface SearchPlace {
  /** Absolute, without symbolic links. */
  readonly path: string;
  /** A folder with a manifest of any format is a `project`; one without is taken for what lies in it. */
  readonly kind: 'project' | 'folder' | 'file';
  /** The user wrote this very path: what cannot be published there is an error, not something to pass by. */
  readonly named: boolean;
}

/** Something that one format can make a release of: a folder to pack, an archive, a staged repository. */
export interface Source {
  /** Absolute; a source that is found twice counts once. */
  readonly path: string;
}

export interface Discovery<S extends Source> {
  readonly sources: readonly S[];
  /** What was found and is left out, and why: a sentence each. */
  readonly leftOut: readonly string[];
}

/** What the user asked for that only some formats know. */
export interface FormatOptions {
  /** npm's dist-tag, if one was asked for. */
  readonly distTag: string | undefined;
  /** What a package says it holds, and does not, is a warning rather than a problem. */
  readonly allowMissingEntryPoints: boolean;
  /** It is published elsewhere already: whether it should have been is no matter of a copy. */
  readonly isCopy: boolean;
  /** Files of a generic package, as the input `assets` names them. */
  readonly assets: readonly string[];
  /** Of generic and Swift packages, which do not hold one. */
  readonly namespace: string | undefined;
  /** Of a generic package, and of a copy. */
  readonly packageName: string;
  /** The tag's, for packages that hold none. */
  readonly version: string | undefined;
}

/** What a format needs to make releases of its sources. */
export interface CollectContext extends FormatOptions {
  readonly root: Root;
  readonly host: Host;
  /** A new, empty folder of ours with this name, for what is packed and staged; removed when the run ends. */
  readonly scratch: (name: string) => Promise<string>;
  /** Opens and hashes a file; it is closed when the run ends. */
  readonly open: (root: Root, path: string, name: string) => Promise<LocalAsset>;
  /** Runs the task; its InputError becomes one of the problems, and its result undefined then. */
  readonly attempt: <T>(task: () => Promise<T>) => Promise<T | undefined>;
  /** Something that stands against publishing; all of them are told in one message. */
  readonly problem: (text: string) => void;
  /** As \`problem\`, of what makes a package unfit to be published; of a copy it is not asked. */
  readonly unfit: (text: string) => void;
  /** Something without which nobody can use the package: a problem, unless `allow-missing-entry-points` is set. */
  readonly missing: (text: string) => void;
  /** Something that the user should know, and that stops nothing. */
  readonly warning: (text: string) => void;
  /** The name of a workspace or of a project of several modules: a tag that has it speaks of all of them. */
  readonly component: (name: string) => void;
  /** A package of the project that this run does not publish, and that some of its releases need. */
  readonly absent: (release: Release) => void;
  /** Something that was found and is passed by. */
  readonly leftOut: (text: string) => void;
}

/** All that publish knows of a format: each is a folder of its own and one entry of the list in formats.ts. */
export interface PublishFormat<S extends Source = Source> {
  readonly id: Format;
  /** Files that make a folder a project of this format, as patterns. */
  readonly manifests: readonly string[];
  /** What is looked for, to complete "There is nothing to publish: no …". */
  readonly lookedFor: string;
  /** The `Authorization` header that the format's own clients send. */
  authorization(token: string): string;
  /** Finds sources in one place; throws an InputError for a named place that cannot be what it seems. */
  discover(root: Root, place: SearchPlace): Promise<Discovery<S>>;
  /** Finds what an input of the format's own names. */
  discoverGiven?(root: Root, options: FormatOptions): Promise<Discovery<S>>;
  /** Opens, packs and builds sources, and reads what each says of itself. Nothing is sent yet. */
  collect(sources: readonly S[], context: CollectContext): Promise<readonly Release[]>;
}

/** A token as a password, as clients that know user names send it. */
export function basic(token: string): string {
  return `Basic ${Buffer.from(`aws:${token}`).toString('base64')}`;
}
