import { parseEndpoint } from '@codeartifact-ci/core/aws/endpoint.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { choice, choices, custom, flag, integer, list, text, type Values } from '@codeartifact-ci/core/inputs.ts';
import { DURATION_EXPECTED, parseDuration } from '../prune/policy/durations.ts';

export const FILES = ['html', 'json', 'csv', 'sarif'] as const;

export const reportInputs = {
  mode: choice(['full', 'inventory'], {
    description:
      'full: with the ages and sizes of versions. inventory: what lists and settings say alone, without a call for each version.',
    default: 'full',
  }),
  repositories: list(
    {
      description:
        'Repositories to look at: names, or globs such as ci-*; with ! before it, what it matches is left out. Default: all.',
    },
    (item) => {
      if (/^!?[A-Za-z0-9*?][A-Za-z0-9._*?-]{0,99}$/.test(item)) return item;
      throw new InputError('must be repository names, or globs of them with * and ?, with ! before those to leave out');
    },
  ),
  'output-folder': text({
    description: 'Folder for report.html, report.json, report.sarif and the CSV files.',
    default: 'codeartifact-report',
  }),
  files: choices(FILES, { description: 'Files to write.', default: FILES.join(', ') }),
  'cache-file': text({
    description:
      'File that runs leave for the next one: sizes and times by revision, so that only what is new is asked for. On GitHub it is kept in the cache; elsewhere keep it where the next run finds it.',
    default: 'codeartifact-report-cache.ndjson.gz',
  }),
  'max-calls': integer({
    description:
      "Make at most about so many calls, requests to the repositories' own endpoints included. Where that does not reach for the sizes of all versions, a sample of them is measured, and figures come with a confidence interval. Default: as many as it takes.",
    min: 1,
    max: 100_000_000,
  }),
  policy: text({
    description:
      'Retention policy (retention.yml, as prune reads it) whose effect on storage and cost is forecast. Nothing is changed.',
  }),
  cooldown: custom(
    {
      description:
        'Report versions from a public registry that came out less than so long ago: a duration such as 7d, or none.',
      default: '7d',
    },
    (value) => {
      if (value.trim() === 'none') return undefined;
      try {
        return parseDuration(value);
      } catch {
        throw new InputError(`must be none, or ${DURATION_EXPECTED}`);
      }
    },
  ),
  'storage-price': custom({ description: 'US dollars for a GB-month of storage.', default: '0.05' }, price),
  'request-price': custom({ description: 'US dollars for 10,000 requests.', default: '0.05' }, price),
  usage: flag({
    description:
      "Also read how the domain is used: calls by operation from CloudWatch (AWS/Usage), and who read and changed what from CloudTrail's event history.",
  }),
  'usage-days': integer({ description: 'Days of usage to look at.', min: 1, max: 90, default: '30', unit: 'days' }),
  'usage-events': integer({
    description:
      "Events of CloudTrail's event history to read at most, the newest first: a call for 50, two calls a second.",
    min: 0,
    max: 1_000_000,
    default: '2000',
  }),
  'cloudtrail-logs': text({
    description:
      "Glob of log files that a trail delivered (**/*.json.gz), such as 'aws s3 sync' brings: they are read in place of the event history, data events included.",
  }),
  'put-metrics': flag({
    description: 'Publish storage, packages, versions and findings as CloudWatch metrics, for alarms and dashboards.',
  }),
  'metrics-namespace': text({
    description: 'Namespace of these metrics.',
    default: 'CodeArtifactCI',
    pattern: /^(?!AWS\/)[A-Za-z0-9._\-/#:]{1,255}$/,
    expected: "up to 255 letters, digits and characters of .-_/#:, not beginning with 'AWS/'",
  }),
  'cloudwatch-endpoint': custom(
    { description: "URL of CloudWatch: a VPC endpoint. Default: the Region's own." },
    parseEndpoint,
  ),
  'cloudtrail-endpoint': custom(
    { description: "URL of CloudTrail: a VPC endpoint. Default: the Region's own." },
    parseEndpoint,
  ),
  'fail-on': choice(['none', 'error', 'warning'], {
    description: 'Fail when there are findings of this level or worse. The files are written in any case.',
    default: 'none',
  }),
} as const;

export type ReportInputs = Values<typeof reportInputs>;

function price(value: string): number {
  const trimmed = value.trim();
  if (!/^\d{1,6}(\.\d{1,6})?$/.test(trimmed)) throw new InputError('must be a price in US dollars, such as 0.05');
  return Number(trimmed);
}
