import type { ClientSetUp } from '../client-set-up.ts';

export const clients: readonly ClientSetUp[] = [
  {
    id: 'generic',
    name: 'Generic (AWS CLI)',
    auth: 'signature',
    steps: ({ endpoint, region, domain, owner, repository }) => {
      const place = `--endpoint-url ${endpoint} --region ${region} \\
  --domain ${domain} --domain-owner ${owner} --repository ${repository} \\
  --format generic --namespace my-team --package my-tool --package-version 1.0.0`;
      return [
        {
          title: 'To publish, in the shell',
          text: `aws codeartifact publish-package-version ${place} \\
  --asset-name my-tool.tgz --asset-content my-tool.tgz \\
  --asset-sha256 "$(sha256sum my-tool.tgz | cut -d ' ' -f 1)"`,
        },
        {
          title: 'To fetch, in the shell',
          text: `aws codeartifact get-package-version-asset ${place} \\
  --asset my-tool.tgz my-tool.tgz`,
          note: 'Generic packages have no protocol of their own; these calls are signed and need no token.',
        },
      ];
    },
  },
];
