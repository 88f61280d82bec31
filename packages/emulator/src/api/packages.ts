import type * as sdk from '@aws-sdk/client-codeartifact';
import { invalid } from '../errors.ts';
import { pageOfPackages } from '../store/browse.ts';
import { deletePackage, putOriginConfiguration, requirePackage } from '../store/packages.ts';
import type { PackageRow } from '../store/types.ts';
import { packageKeyOf, repositoryOf, type Handler } from './context.ts';
import { formatName, namespaceOf, originConfiguration } from './describe.ts';
import { paginateQuery } from './pagination.ts';

const DEFAULT_PAGE = 100;

type PackageSortKey = readonly [format: string, namespace: string, name: string];

const ListPackages: Handler<sdk.ListPackagesRequest, sdk.ListPackagesResult> = (input, context) => {
  const { domain, repository } = repositoryOf(context, input);
  context.authorize('ListPackages', { kind: 'repository', domain, repository: repository.name });
  if (input.namespace !== undefined && input.format === undefined) {
    throw invalid('A namespace needs a format: namespaces mean different things in different formats');
  }
  const search = {
    format: input.format,
    namespacePrefix: input.namespace,
    namePrefix: input.packagePrefix,
    publish: input.publish,
    upstream: input.upstream,
  };
  const { page, nextToken } = paginateQuery(
    context,
    input,
    (after: PackageSortKey | undefined, limit) => {
      const [format = '', namespace = '', name = ''] = after ?? [];
      const from = after === undefined ? {} : { after: { format, namespace, name } };
      return pageOfPackages(context.services.store, repository, search, from, limit);
    },
    ({ format, namespace, name }): PackageSortKey => [format, namespace, name],
    DEFAULT_PAGE,
  );
  return { packages: page.map(summarise), nextToken };
};

function summarise(row: PackageRow): sdk.PackageSummary {
  return {
    format: formatName(row.format),
    namespace: namespaceOf(row),
    package: row.name,
    originConfiguration: originConfiguration(row),
  };
}

const DescribePackage: Handler<sdk.DescribePackageRequest, sdk.DescribePackageResult> = (input, context) => {
  const { domain, repository } = repositoryOf(context, input);
  const at = packageKeyOf(context, input);
  context.authorize('DescribePackage', { kind: 'package', domain, repository, at });
  const row = requirePackage(context.services.store, repository, at);
  return {
    package: {
      format: formatName(row.format),
      namespace: namespaceOf(row),
      name: row.name,
      originConfiguration: originConfiguration(row),
    },
  };
};

const DeletePackage: Handler<sdk.DeletePackageRequest, sdk.DeletePackageResult> = (input, context) => {
  const { domain, repository } = repositoryOf(context, input);
  const at = packageKeyOf(context, input);
  context.authorize('DeletePackage', { kind: 'package', domain, repository, at });
  return { deletedPackage: summarise(deletePackage(context.services.store, repository, at)) };
};

const PutPackageOriginConfiguration: Handler<
  sdk.PutPackageOriginConfigurationRequest,
  sdk.PutPackageOriginConfigurationResult
> = (input, context) => {
  const { domain, repository } = repositoryOf(context, input);
  const at = packageKeyOf(context, input);
  context.authorize('PutPackageOriginConfiguration', { kind: 'package', domain, repository, at });
  const { publish, upstream } = input.restrictions;
  if (publish === undefined || upstream === undefined) {
    throw invalid("Both 'restrictions.publish' and 'restrictions.upstream' must be given");
  }
  const row = putOriginConfiguration(context.services.store, repository, at, { publish, upstream });
  return { originConfiguration: originConfiguration(row) };
};

export const packageHandlers = { ListPackages, DescribePackage, DeletePackage, PutPackageOriginConfiguration };
