import { createHash } from 'node:crypto';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import { pageOf } from '../../actions/report/page/page.ts';
import { finding } from '../../actions/report/findings/rules.ts';
import { VersionMemory } from '../../actions/report/read/memory.ts';
import { documentOf, domainFacts, listed } from '../unit/actions/report/support/samples.ts';

const FORMATS: readonly Format[] = ['npm', 'pypi', 'maven', 'nuget', 'generic', 'ruby', 'swift', 'cargo'];

/** Names of a length and of kinds that no page should break on. */
const ODD = [
  'x'.repeat(200),
  `${'very-long-name-'.repeat(13)}end`,
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(2)>',
  'evil\u202egnp.js',
  'حزمة-البرامج',
  'пакет',
  '包',
  '&amp;&lt;b&gt;',
  '__proto__',
];

interface Held {
  readonly name: string;
  readonly format: Format;
  readonly repository: string;
  readonly bytes: number;
}

/** Pages of domains that are unlike most, by what they are. */
export function oddPages(): Readonly<Record<string, string>> {
  const one = { name: 'alone', format: 'npm', repository: 'builds', bytes: 5000 } as const;
  const small = Array.from({ length: 40 }, (_, index) => ({ ...one, name: `small-${index}`, bytes: 2000 + index }));
  return {
    'no package': page([]),
    'one package': page([one]),
    'one giant': page([{ ...one, name: 'giant', bytes: 4e12 }, ...small]),
    'odd names': page(
      ODD.map((name, index) => ({ ...one, name, repository: index % 2 === 0 ? 'r'.repeat(100) : 'builds' })),
    ),
    '2,000 packages': page(
      Array.from({ length: 2000 }, (_, index) => ({
        ...{ name: `package-${index}`, bytes: 1000 + 9e6 / (1 + (index % 97)) },
        format: FORMATS[index % FORMATS.length] ?? 'npm',
        repository: `team-${index % 25}`,
      })),
    ),
  };
}

function page(held: readonly Held[]): string {
  const memory = new VersionMemory();
  const packages = held.map(({ name, format, repository, bytes }) => {
    const namespace = format === 'maven' || format === 'generic' || format === 'swift' ? 'com.acme' : '';
    const found = listed({ format, namespace, name }, repository, [{}, { status: 'Archived' }]);
    for (const { version, revision } of found.versions) {
      const sha256 = createHash('sha256').update(`${format} ${name} ${version}`).digest('hex');
      const assets = [{ name: 'a', size: Math.round(bytes), sha256 }];
      memory.learn({ coordinates: found.at.coordinates, version, revision }, { assets });
    }
    return found;
  });
  const names = [...new Set(['builds', ...held.map(({ repository }) => repository)])];
  const facts = domainFacts(
    {
      ...Object.fromEntries(names.map((name) => [name, { upstreams: ['store'] }])),
      store: { connections: ['public:npmjs', 'public:pypi'] },
    },
    { assetSizeBytes: held.reduce((sum, { bytes }) => sum + Math.round(bytes), 0) },
  );
  const findings = packages
    .slice(0, 12)
    .map(({ at }) =>
      finding('dependency-substitution', { repository: at.repository, message: `${at.coordinates.name} is open.` }),
    );
  const document = documentOf(facts, packages, memory, findings);
  return pageOf(held.length === 0 ? { ...document, forecast: null, usage: null, notAvailable: [] } : document);
}
