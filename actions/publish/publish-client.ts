// What publish asks of the SDK, by name: its index would evaluate every operation that there is.
export {
  DescribePackageCommand,
  DescribePackageVersionCommand,
  ListPackageVersionAssetsCommand,
  PublishPackageVersionCommand,
} from '@aws-sdk/client-codeartifact';
