import { ACCESS } from '@codeartifact-ci/core/aws/access.ts';
import { defineCommand } from '@codeartifact-ci/core/command.ts';
import { publishInputs } from './inputs.ts';
import { run } from './run.ts';

export const publish = defineCommand({
  name: 'publish',
  summary: 'Publish what the build made to a CodeArtifact repository, verified and safely repeatable.',
  look: { icon: 'upload-cloud', color: 'orange' },
  inputs: publishInputs,
  outputs: {
    published:
      'What is in the repository now, as JSON: a list of {format, namespace, package, version, revision, outcome, assets: [{name, sha256}]}.',
    count: 'How many versions this run has published or completed.',
    'release-file': 'Path of the release manifest (JSON), for promote; outside the checkout.',
    'subject-checksums':
      'Path of a file with the SHA-256 of every published file, for actions/attest-build-provenance.',
  },
  permissions: { publish: { when: 'always', actions: ACCESS.publish, trust: 'tags' } },
  examples: [
    {
      title: 'Publish what lies in dist/, as the release v1.2.3',
      inputs: { domain: 'my-org', repository: 'my-packages', packages: 'dist', tag: 'v1.2.3' },
    },
    {
      title: 'Check everything and show what would be published',
      inputs: { domain: 'my-org', repository: 'my-packages', 'dry-run': 'true' },
    },
  ],
  run,
});
