import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import Ajv from 'ajv';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { parseFile } from '../../../../../actions/provision/file/parse.ts';
import { fileSchema } from '../../../../../actions/provision/file/shape.ts';
import { root } from '../../../../support/paths.ts';

const validate = new Ajv({ allErrors: true }).compile(fileSchema());

describe('the JSON Schema of codeartifact.yml', () => {
  it('takes the example', async () => {
    const text = await readFile(join(root, 'actions/provision/example.codeartifact.yml'), 'utf8');
    expect(validate(parse(text))).toBe(true);
  });

  it.each([
    ['domain: My-Org'],
    ['repositories: {}'],
    ['domain: my-org\nrepositories: {aa: {upstream: []}}'],
    ['domain: my-org\nrepositories: {aa: {external-connection: public:npm}}'],
    ['domain: my-org\nrepositories: {"-a": {}}'],
    ['domain: my-org\naccess: [{accounts: [123456789012], can: [read]}]'],
    ['domain: my-org\naccess: [{accounts: ["123456789012"], can: [write]}]'],
    ['domain: my-org\npackage-groups: {"/npm/*": {publish: maybe}}'],
  ])('refuses %j, as the reader does', (text) => {
    expect(validate(parse(text))).toBe(false);
    expect(() => parseFile('f.yml', text)).toThrow('f.yml:');
  });

  it('takes whatever the reader takes', () => {
    const word = fc.constantFrom(
      'aa',
      'bb',
      'my-org',
      'public:npmjs',
      'allow',
      'read',
      '123456789012',
      'Allow',
      '*',
      7,
      true,
      null,
      '',
    );
    const key = fc.constantFrom(
      'domain',
      'repositories',
      'access',
      'tags',
      'aa',
      'bb',
      'upstreams',
      'external-connection',
      'accounts',
      'roles',
      'can',
      'Effect',
      'Principal',
      'Action',
      'AWS',
      'Condition',
      'package-groups',
      '/npm/*',
      'publish',
      'description',
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        word,
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(key, tie('tree'), { maxKeys: 4 }),
      ),
    }));
    const access = fc.array(
      fc.record({
        accounts: fc.constant(['123456789012']),
        can: fc.array(fc.constantFrom('read', 'admin', 'oops'), { minLength: 1 }),
      }),
    );
    const entry = fc.oneof(
      fc.record({ upstreams: fc.subarray(['aa', 'bb']), access: fc.oneof(access, tree) }, { requiredKeys: [] }),
      tree,
    );
    const file = fc.record(
      {
        domain: fc.constantFrom('my-org', 'x2'),
        access: fc.oneof(access, tree),
        repositories: fc.dictionary(fc.constantFrom('aa', 'bb'), entry),
      },
      { requiredKeys: ['domain'] },
    );
    let taken = 0;
    fc.assert(
      fc.property(file, (value) => {
        const text = stringify(value);
        try {
          parseFile('f.yml', text);
        } catch {
          return;
        }
        taken++;
        expect(validate(parse(text)) || validate.errors).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(taken).toBeGreaterThan(15);
  });
});
