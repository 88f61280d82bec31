import type {
  AssetSummary,
  DomainDescription,
  ExternalConnectionStatus,
  PackageFormat,
  PackageOriginConfiguration,
  PackageVersionOrigin,
  RepositoryDescription,
  ResourcePolicy,
} from '@aws-sdk/client-codeartifact';
import { domainArn, repositoryArn } from '../store/arns.ts';
import { domainSize, repositoryCount } from '../store/domains.ts';
import { formatOfConnection } from '../store/format.ts';
import { externalConnection, upstreams } from '../store/repositories.ts';
import type { PolicyRow } from '../store/resources.ts';
import type { Store } from '../store/store.ts';
import type { AssetFacts, DomainRow, Format, PackageRow, RepositoryRow, VersionRow } from '../store/types.ts';

/**
 * The model writes `Available`, the service answers in capitals (user guide, "Connect a repository to a public
 * repository"; the acceptance tests of Terraform's provider compare with it).
 */
const AVAILABLE: string = 'AVAILABLE';

/** Rows of the store in the service's own shapes. */
export function describeDomain(store: Store, domain: DomainRow): DomainDescription {
  return {
    name: domain.name,
    owner: domain.owner,
    arn: domainArn(domain),
    status: 'Active',
    createdTime: new Date(domain.created),
    encryptionKey: domain.encryption_key,
    repositoryCount: repositoryCount(store, domain),
    assetSizeBytes: domainSize(store, domain),
    s3BucketArn: `arn:aws:s3:::assets-${domain.owner}-${domain.region}`,
  };
}

export function describeRepository(store: Store, domain: DomainRow, repository: RepositoryRow): RepositoryDescription {
  const connection = externalConnection(store, repository);
  return {
    ...summariseRepository(domain, repository),
    upstreams: upstreams(store, repository).map(({ name }) => ({ repositoryName: name })),
    externalConnections:
      connection === undefined
        ? []
        : [
            {
              externalConnectionName: connection,
              packageFormat: formatName(formatOfConnection(store, connection)),
              status: AVAILABLE as ExternalConnectionStatus,
            },
          ],
  };
}

export function summariseRepository(domain: DomainRow, repository: RepositoryRow): RepositoryDescription {
  return {
    name: repository.name,
    administratorAccount: repository.administrator,
    domainName: domain.name,
    domainOwner: domain.owner,
    arn: repositoryArn(domain, repository.name),
    description: repository.description ?? undefined,
    createdTime: new Date(repository.created),
  };
}

/** The SDK's type has the formats of the day on which it was made; the emulator's list (formats/) is what counts. */
export function formatName<F extends Format | undefined>(format: F): PackageFormat | Extract<F, undefined> {
  return format as PackageFormat | Extract<F, undefined>;
}

/** A package without a namespace has none, rather than an empty one. */
export function namespaceOf({ namespace }: { readonly namespace: string }): string | undefined {
  return namespace === '' ? undefined : namespace;
}

export function originConfiguration({ publish, upstream }: PackageRow): PackageOriginConfiguration {
  return { restrictions: { publish, upstream } };
}

export function describeOrigin(
  version: Pick<VersionRow, 'origin_type' | 'origin_repository' | 'origin_connection'>,
): PackageVersionOrigin {
  return {
    originType: version.origin_type,
    domainEntryPoint: {
      repositoryName: version.origin_repository ?? undefined,
      externalConnectionName: version.origin_connection ?? undefined,
    },
  };
}

export function describeAsset({ name, size, md5, sha1, sha256, sha512 }: AssetFacts): AssetSummary {
  const known = Object.entries({ MD5: md5, 'SHA-1': sha1, 'SHA-256': sha256, 'SHA-512': sha512 });
  return { name, size, hashes: Object.fromEntries(known.filter(([, digest]) => digest !== undefined)) };
}

export function describePolicy(policy: PolicyRow): ResourcePolicy {
  return { resourceArn: policy.resource_arn, revision: policy.revision, document: policy.document };
}
