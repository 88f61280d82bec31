import { describe, expect, it } from '@jest/globals';
import { withoutLibraryComments } from '../../../packages/build/src/library-comments.ts';

const bundle = (...lines: readonly string[]): string => ['exports.modules = {', ...lines, '};'].join('\n');
const moduleOf = (path: string, ...body: readonly string[]): string[] => [
  `/***/ ${JSON.stringify(path)}:`,
  '/***/ ((module) => {',
  ...body,
  '/***/ }),',
];
const body = [
  '/** What it does. */',
  'const a = 1; // one',
  '/* two',
  ' */ const b = `// no comment  `;',
  '  // three',
];

describe('the comments of libraries', () => {
  it('are left out, and every line and column of the code stays where it was', () => {
    const script = bundle(...moduleOf('left-pad/index.js', ...body));
    expect(withoutLibraryComments(script)).toBe(
      bundle(...moduleOf('left-pad/index.js', '', 'const a = 1;', '', '    const b = `// no comment  `;', '')),
    );
  });

  it.each(['packages/core/src/http.ts', 'actions/login/command.ts', 'package.json'])('are not those of %s', (path) => {
    const script = bundle(...moduleOf(path, ...body));
    expect(withoutLibraryComments(script)).toBe(script);
  });

  it.each(['packages/versions/node_modules/semver/index.js', './node_modules/semver/index.js', '17', 'node:fs'])(
    'are those of %s',
    (path) => expect(withoutLibraryComments(bundle(...moduleOf(path, '// gone', '1;')))).not.toContain('gone'),
  );

  it('are told from ours part by part in a concatenated module', () => {
    const script = bundle(
      ...moduleOf(
        'packages/core/src/a.ts',
        '// ours',
        ';// CONCATENATED MODULE: ./node_modules/semver/index.js',
        '// theirs',
        ';// CONCATENATED MODULE: ./packages/core/src/a.ts + 3 modules',
        '// ours again',
      ),
    );
    expect(withoutLibraryComments(script)).toBe(script.replace('// theirs', ''));
  });

  it('keep the notices of licences, and the address of the source map', () => {
    const notices = ['/*! MIT */', '/* @license MIT */', '/** @preserve (c) Somebody */'];
    const script = `${bundle(...moduleOf('left-pad/index.js', ...notices))}\n//# sourceMappingURL=main.js.map`;
    expect(withoutLibraryComments(script)).toBe(script);
  });
});
