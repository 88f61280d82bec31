// The SDK's index evaluates every operation; what imports this one by name here gets its module alone.
export { PublishPackageVersionCommand } from '@aws-sdk/client-codeartifact';
