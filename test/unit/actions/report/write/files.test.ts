import { describe, expect, it } from '@jest/globals';
import Ajv from 'ajv';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { csvTables } from '../../../../../actions/report/write/csv.ts';
import { sarifOf } from '../../../../../actions/report/write/sarif.ts';
import { reportSchema } from '../../../../../actions/report/write/schema.ts';
import { summaryOf } from '../../../../../actions/report/write/summary.ts';
import { pageOf } from '../../../../../actions/report/page/page.ts';
import { finding, RULES, type Finding } from '../../../../../actions/report/findings/rules.ts';
import { VersionMemory } from '../../../../../actions/report/read/memory.ts';
import { documentOf, domainFacts, listed } from '../support/samples.ts';

const require = createRequire(import.meta.url);
const json = (path: string): object => JSON.parse(readFileSync(require.resolve(path), 'utf8')) as object;

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(2)>',
  '::stop-commands::x',
  '##[add-mask]e',
  '=HYPERLINK("x")',
  '-rf',
  '__proto__',
  '..',
  'evil\u202egnp.js',
  '| a | [x](y) `z`',
] as const;

const hostile = HOSTILE.map((name) => ({ format: 'npm', namespace: '', name }) as const);
const everyRule: Finding[] = RULES.flatMap(({ id }) => [
  finding(id, { repository: 'builds', package: 'npm:a', version: '1.0.0', message: `${HOSTILE[0]} and 'quotes'` }),
  finding(id, { file: 'a b/package-lock.json', line: 3, message: HOSTILE[2] }),
]);

function sample(names = hostile, findings: readonly Finding[] = everyRule) {
  const memory = new VersionMemory();
  const packages = names.map((name) => listed(name, 'builds', [{}, { status: 'Archived' }]));
  for (const { at, versions } of packages) {
    for (const { version, revision } of versions) {
      memory.learn(
        { coordinates: at.coordinates, version, revision },
        { assets: [{ name: 'a', size: 1000, sha256: version.padStart(64, '0') }] },
      );
    }
  }
  const facts = domainFacts(
    { builds: { upstreams: ['store'] }, store: { connections: ['public:npmjs'] } },
    { assetSizeBytes: 2500 },
  );
  return documentOf(facts, packages, memory, findings);
}

describe('report.json', () => {
  const validate = new Ajv({ allErrors: true }).compile(reportSchema());

  it('is what its schema says, with everything in it and with nothing', () => {
    const empty = { ...sample([], []), forecast: null, usage: null };
    for (const document of [sample(), empty]) {
      const valid = validate(JSON.parse(JSON.stringify(document)));
      expect(validate.errors ?? []).toEqual([]);
      expect(valid).toBe(true);
    }
  });

  it('has a schema that refuses another form', () => {
    expect(validate({ ...sample(), findings: [{ rule: 'no-such-rule' }] })).toBe(false);
    expect(validate({ ...sample(), more: 1 })).toBe(false);
  });

  it('has a schema that knows of each of its values what it is', () => {
    const document: unknown = JSON.parse(JSON.stringify(sample(hostile.slice(0, 1), everyRule.slice(0, 2))));
    const taken: string[] = [];
    let values = 0;
    const walk = (holder: unknown, path: string): void => {
      if (typeof holder !== 'object' || holder === null) return;
      for (const [key, inner] of Object.entries(holder as Readonly<Record<string, unknown>>)) {
        values++;
        Object.assign(holder, { [key]: [[7]] });
        if (validate(document)) taken.push(`${path}/${key}`);
        Object.assign(holder, { [key]: inner });
        walk(inner, `${path}/${key}`);
      }
    };
    walk(document, '');
    expect(values).toBeGreaterThan(150);
    expect(taken).toEqual([]);
  });
});

describe('report.sarif', () => {
  const ajv = new Ajv({ schemaId: 'id', meta: false, logger: false });
  ajv.addMetaSchema(json('ajv/lib/refs/json-schema-draft-04.json'));
  const validate = ajv.compile(json('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));

  it('is SARIF 2.1.0, whatever the names', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            rule: fc.constantFrom(...RULES.map(({ id }) => id)),
            text: fc.string(),
            file: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
          }),
        ),
        (made) => {
          const findings = made.map(({ rule, text, file }) =>
            finding(rule, { message: text, repository: text, ...(file === undefined ? {} : { file, line: 1 }) }),
          );
          const log: unknown = JSON.parse(sarifOf(sample([], findings), 'codeartifact.yml'));
          const valid = validate(log);
          expect(validate.errors ?? []).toEqual([]);
          expect(valid).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
    expect(validate({ version: '2.1.0' })).toBe(false);
  });

  it('puts each finding where it can be mended, and knows it again by a fingerprint of its own', () => {
    const log = JSON.parse(sarifOf(sample(hostile, [...everyRule, ...everyRule]), undefined)) as {
      runs: {
        results: {
          ruleId: string;
          locations: {
            physicalLocation: { artifactLocation: { uri: string }; region: object };
            logicalLocations?: { fullyQualifiedName: string }[];
          }[];
          partialFingerprints: Record<string, string>;
        }[];
        tool: { driver: { rules: { id: string }[] } };
      }[];
    };
    const [run] = log.runs;
    const results = run?.results ?? [];
    expect(results[0]?.locations[0]).toMatchObject({
      physicalLocation: { artifactLocation: { uri: 'codeartifact/acme' }, region: { startLine: 1 } },
      logicalLocations: [
        { fullyQualifiedName: 'arn:aws:codeartifact:us-east-1:111122223333:repository/acme/builds/npm:a@1.0.0' },
      ],
    });
    const bare = JSON.parse(
      sarifOf(sample([], [finding('policy-open-to-all', { message: 'x' })]), undefined),
    ) as typeof log;
    expect(bare.runs[0]?.results[0]?.locations[0]?.logicalLocations).toEqual([
      { kind: 'resource', fullyQualifiedName: 'arn:aws:codeartifact:us-east-1:111122223333:domain/acme' },
    ]);
    expect(results[1]?.locations[0]).toMatchObject({
      physicalLocation: { artifactLocation: { uri: 'a%20b/package-lock.json' }, region: { startLine: 3 } },
    });
    const prints = results.map(({ partialFingerprints }) => partialFingerprints['codeartifact-ci/v1']);
    expect(new Set(prints).size).toBe(results.length);
    expect(prints[0]?.replace(/:1$/, ':2')).toBe(prints[everyRule.length]);
    expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
  });
});

describe('the CSV files', () => {
  const tables = csvTables(sample());

  it('have a row for each repository, package and finding', () => {
    const rows = [...tables].map(([name, text]) => [name, text.split('\r\n').length - 2]);
    expect(rows).toEqual([
      ['repositories.csv', 2],
      ['packages.csv', HOSTILE.length],
      ['findings.csv', everyRule.length],
    ]);
  });

  it('hold no formula, and quote what would end a cell', () => {
    const packages = tables.get('packages.csv') ?? '';
    expect(packages).toContain(
      `builds,"npm:=HYPERLINK(""x"")",npm,,"'=HYPERLINK(""x"")",ALLOW,BLOCK,2,1,0,1,0,0,2,0,1.0.0,`,
    );
    expect(packages).toContain(`builds,npm:-rf,npm,,'-rf,ALLOW`);
    expect(packages).not.toMatch(/\u202e/);
  });
});

describe('the summary', () => {
  const summary = summaryOf(sample());

  it('shows findings, repositories, the graph, the forecast, usage and what is missing', () => {
    for (const part of [
      'Internal packages open to a public registry</b>: 2',
      '| `builds` | 10 | 20 |',
      'n2["store"]',
      'The policy would remove 3 versions \\(1 of them archived, which frees nothing\\): that frees 1.00 kB',
      '| `ReadFromRepository` | 12,345 |',
      '- Package groups: The role may not read it: no.',
      '12 calls ($0.010)',
    ]) {
      expect(summary.replace('n1["store"]', 'n2["store"]')).toContain(part);
    }
  });

  it('has no markup and no command of a package in it', () => {
    const outsideOfCode = summary.replace(/(`+)[^\n]*?[^`]\1(?!`)/g, '');
    expect(outsideOfCode).not.toMatch(/<script|<img/);
    expect(summary).not.toMatch(/^\s*::|##\[|\u202e/m);
    expect(summary).toContain('&#60;script&#62;');
    // An apostrophe is one entity, not a broken one.
    expect(summary).not.toContain('&\\#');
  });
});

describe('report.html', () => {
  const page = pageOf(sample());

  it('has no script, asks nobody for anything, and nothing of a package is markup', () => {
    expect(page).not.toMatch(/<script|<img|<link|<iframe|@import|url\(|<[^>]*\son\w+=|\u202e/i);
    expect(page).toContain('default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;');
    const addresses = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address);
    expect(new Set(addresses)).toEqual(new Set(RULES.map(({ link }) => link)));
  });

  it('shows what the report says', () => {
    for (const part of [
      '2.50 kB',
      'Internal packages open to a public registry',
      'What <code>retention.yml</code> would free',
      'ReadFromRepository',
      'Not in this report',
    ]) {
      expect(page).toContain(part);
    }
  });

  it('is a page for an empty domain as well', () => {
    const empty = pageOf({ ...sample([], []), forecast: null, usage: null });
    expect(empty).toContain('Nothing is wrong, as far as this report looks.');
    expect(empty).not.toMatch(/NaN|Infinity|undefined/);
  });
});
