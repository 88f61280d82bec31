// The SDK's index evaluates every operation. What each command starts with is imported by name here, so that the
// bundler takes these modules alone.
export {
  CodeartifactClient,
  GetAuthorizationTokenCommand,
  GetRepositoryEndpointCommand,
} from '@aws-sdk/client-codeartifact';
