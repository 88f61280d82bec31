import type { GroupText, NewRepository, OriginChange, PolicyHolder } from '../service/service.ts';
import type { Caller } from '../policy/evaluate.ts';
import type { Tags } from '../state/state.ts';

/** What tags hang on: an ARN, or a package group whose ARN is not known yet. */
export type Tagged = { readonly arn: string } | { readonly group: string };

/** One call that changes something. */
export type Call =
  | { readonly do: 'create-domain'; readonly encryptionKey: string | undefined; readonly tags: Tags }
  | { readonly do: 'create-repository'; readonly repository: NewRepository }
  | {
      readonly do: 'update-repository';
      readonly name: string;
      readonly description: string | undefined;
      readonly upstreams: readonly string[] | undefined;
    }
  /** `holdingPackages`: whether it may go although it holds packages. */
  | { readonly do: 'delete-repository'; readonly name: string; readonly holdingPackages: boolean }
  | { readonly do: 'connect'; readonly name: string; readonly connection: string }
  | { readonly do: 'disconnect'; readonly name: string; readonly connection: string }
  /** `revision` undefined: there was no policy. */
  | {
      readonly do: 'put-policy';
      readonly of: PolicyHolder;
      readonly document: string;
      readonly revision: string | undefined;
    }
  | { readonly do: 'delete-policy'; readonly of: PolicyHolder; readonly revision: string | undefined }
  | { readonly do: 'tag'; readonly of: Tagged; readonly tags: Tags }
  | { readonly do: 'untag'; readonly of: Tagged; readonly keys: readonly string[] }
  | { readonly do: 'create-group'; readonly group: GroupText; readonly tags: Tags }
  | { readonly do: 'update-group'; readonly group: GroupText }
  | { readonly do: 'set-origin'; readonly change: OriginChange }
  | { readonly do: 'delete-group'; readonly pattern: string };

export interface Change {
  /** Unique in a plan, and the same in every plan that holds this change. */
  readonly id: string;
  readonly kind: 'create' | 'update' | 'delete';
  /** `domain my-org`, `repository npm-store`, `package group /npm/acme/*`. */
  readonly subject: string;
  /** What changes, a line each. */
  readonly what: readonly string[];
  /** What is possible afterwards that was not before, a line each; empty where nothing is opened. */
  readonly widens: readonly string[];
  /** Ids of the changes that must be through before this one. */
  readonly after: readonly string[];
  readonly call: Call;
}

export interface Plan {
  /** In an order in which they could be made one by one. */
  readonly changes: readonly Change[];
  /** What exists, is not in the file and is left alone, because nobody asked to prune. */
  readonly unmanaged: readonly string[];
  /** What pruning would delete and does not, with the reason. */
  readonly kept: readonly string[];
  /** Why the plan cannot be carried out; nothing is changed while there is one. */
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
  /** What the file asks for and could not be read, with the reason: left alone, for nobody knows what would change. */
  readonly unread: readonly string[];
}

export interface PlanOptions {
  /** Whether policies, repositories and package groups that are not in the file shall go. */
  readonly prune: boolean;
  /** Repositories that may go although they hold packages. */
  readonly allowDelete: ReadonlySet<string>;
  readonly caller: Caller;
  /** Whether a policy may be put that shuts out the caller. */
  readonly allowLockout: boolean;
  /** The account that owns the domain, or is to own it. */
  readonly owner: string;
}
