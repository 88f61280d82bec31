// The SDK's index evaluates every operation; what imports the client by name here gets its module alone.
export { CodeartifactClient } from '@aws-sdk/client-codeartifact';
