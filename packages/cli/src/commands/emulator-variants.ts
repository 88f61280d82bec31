import { choice, integer, type Values } from '@codeartifact-ci/core/inputs.ts';
import type { ServiceVariants } from '@codeartifact-ci/emulator/variants.ts';

/** Flags for what the service is known, or reported, to do in more ways than one. */
export const variantInputs = {
  'published-time': choice(['upstream', 'updated', 'mixed'], {
    description:
      "What publishedTime tells of versions from a public registry: the registry's time (upstream), when the record was last " +
      'updated, as AWS falls back to without a word (updated), or some of each, always the same ones (mixed).',
    default: 'upstream',
  }),
  'tarball-port': integer({
    description:
      "Port that the URLs of npm's tarballs carry though the registry's does not: 443 at AWS, to try clients that stumble over it. " +
      'Needs something that listens there.',
    min: 1,
    max: 65535,
  }),
  'npm-integrity': choice(['keep', 'omit'], {
    description:
      "Whether npm's metadata of packages from a public registry have their integrity: omit shows what lock files and checks make of it.",
    default: 'keep',
  }),
  'ruby-index': choice(['compact', 'dependencies'], {
    description:
      'How gems are looked up: by the Compact Index and the Dependencies API, as AWS has it; or by the latter alone, as AWS ' +
      'had it earlier (dependencies), with which RubyGems from 3.5.19 on installs nothing.',
    default: 'compact',
  }),
} as const;

export function serviceVariants(inputs: Values<typeof variantInputs>): ServiceVariants {
  const { publishedTime, tarballPort, npmIntegrity, rubyIndex } = inputs;
  return { publishedTime, tarballPort, npmIntegrity, rubyIndex };
}
