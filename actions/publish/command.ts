import { defineCommand } from '@codeartifact-ci/core/command.ts';
import { publishInputs } from './inputs.ts';
import { run } from './run.ts';

export const publish = defineCommand({
  name: 'publish',
  summary: 'Publish what the build made to a CodeArtifact repository, verified and safely repeatable.',
  inputs: publishInputs,
  outputs: {
    published:
      'What is in the repository now, as JSON: a list of {format, namespace, package, version, revision, outcome, assets: [{name, sha256}]}.',
    count: 'How many versions this run has published or completed.',
    'release-file': 'Path of the release manifest (JSON), for promote; outside the checkout.',
  },
  run,
});
