import { text } from './inputs.ts';

/** CodeArtifact's own patterns (API reference: DomainName, AccountId, RepositoryName), anchored. */
export const DOMAIN = /^[a-z][a-z0-9-]{0,48}[a-z0-9]$/;
export const ACCOUNT = /^[0-9]{12}$/;
export const REPOSITORY = /^[A-Za-z0-9][A-Za-z0-9._-]{1,99}$/;
/** Region names as botocore's partitions file describes them, e.g. us-east-1, us-gov-west-1, us-isob-east-1, eusc-de-east-1. */
export const REGION = /^[a-z]{2,4}(-[a-z]+){1,3}-[0-9]{1,2}$/;

export const domainInput = {
  pattern: DOMAIN,
  expected: 'a domain name: 2 to 50 lower-case letters, digits and hyphens, starting with a letter',
} as const;
export const accountInput = { pattern: ACCOUNT, expected: 'an AWS account ID of 12 digits' } as const;
export const repositoryInput = {
  pattern: REPOSITORY,
  expected: 'a repository name: 2 to 100 letters, digits, dots, hyphens and underscores',
} as const;
export const regionInput = { pattern: REGION, expected: "an AWS Region such as 'us-east-1'" } as const;

/** A repository of GitHub whose jobs a role trusts. */
export const githubRepositoryInput = {
  description:
    "GitHub repository whose jobs may assume the role, with GitHub's numbers of owner and repository where they are known (repositories created, renamed or transferred since 15 July 2026 have them in the subject). Within its own job they are known; OWNER@*/NAME@* trusts any.",
  pattern:
    /^[A-Za-z0-9][A-Za-z0-9-]{0,38}(@(?:[0-9]+|\*)\/[A-Za-z0-9._-]{1,100}@(?:[0-9]+|\*)|\/[A-Za-z0-9._-]{1,100})$/,
  expected: 'OWNER/NAME or OWNER@ID/NAME@ID',
} as const;

/** The `domain` input shared by every command that talks to CodeArtifact. */
export const domain = text({ description: 'Name of the CodeArtifact domain.', required: true, ...domainInput });
