import { connectionInputs } from '@codeartifact-ci/core/aws/connection.ts';
import { choice, choices, custom, flag, integer, list, text, type Values } from '@codeartifact-ci/core/inputs.ts';
import { repositoryInput } from '@codeartifact-ci/core/names.ts';
import { IF_EXISTS } from './decide.ts';
import { PUBLISH_FORMATS } from './formats.ts';
import { parseDistTag } from './npm/release.ts';
import { parseTag, parseTagFormat } from './tag.ts';

export const publishInputs = {
  ...connectionInputs,
  repository: text({ description: 'Repository to publish to.', required: true, ...repositoryInput }),
  packages: list(
    {
      description:
        'What to publish: folders, files or globs relative to the checkout, !glob to leave out. Default: found from manifests and in dist/, target/ and build/.',
    },
    (item) => item,
  ),
  formats: choices(
    PUBLISH_FORMATS.map(({ id }) => id),
    { description: 'Publish only these formats. Default: all that are found.' },
  ),
  tag: custom(
    {
      description:
        'Tag of the release: v1.2.3, name@1.2.3, name-v1.2.3, folder/v1.2.3; a name or a folder selects its packages. Default: the tag that the workflow runs for.',
    },
    parseTag,
  ),
  'tag-format': custom(
    { description: 'How tags are written where they are none of these, such as {name}_{version} or prod.{version}.' },
    parseTagFormat,
  ),
  'check-version': flag({
    description: 'Publish only when every version is that of the tag.',
    default: 'true',
  }),
  'dist-tag': custom(
    {
      description:
        'npm dist-tag to set. Default: the first prerelease identifier; latest for the highest release; release-X.Y for a backport.',
    },
    parseDistTag,
  ),
  assets: list(
    { description: 'Files of a generic package: paths or globs relative to the checkout. Default: none.' },
    (item) => item,
  ),
  namespace: text({ description: 'Namespace of a generic package, scope of a Swift package.' }),
  package: text({
    description:
      "Name of the generic package. Default: the repository's name (GITHUB_REPOSITORY), or the checkout's folder.",
  }),
  'if-exists': choice(IF_EXISTS, {
    description:
      'What to do with a version that exists. verify: compare the files, add missing ones, fail on different ones; skip: leave it; fail: publish nothing.',
    default: 'verify',
  }),
  'allow-missing-entry-points': flag({
    description:
      'Only warn of what a package says it holds and does not: npm entry points, modules of a wheel, the main artifact of a POM.',
  }),
  'dry-run': flag({ description: 'Check everything and show what would be published.' }),
  concurrency: integer({ description: 'How many uploads run at the same time.', min: 1, max: 64, default: '8' }),
  wait: integer({
    description: 'How long a version may take until it is visible, in seconds.',
    min: 0,
    max: 3_600,
    unit: 'seconds',
    default: '120',
  }),
} as const;

export type PublishInputs = Values<typeof publishInputs>;
